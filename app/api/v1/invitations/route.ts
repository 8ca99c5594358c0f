import { route } from '@/lib/doors/route'
import { inviteMember } from '@/lib/services/user/operations/invite-member'
import { listInvitations } from '@/lib/services/user/queries'

export const GET = route(listInvitations)
export const POST = route(inviteMember)
