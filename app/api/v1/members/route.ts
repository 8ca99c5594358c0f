import { route } from '@/lib/doors/route'
import { addMember } from '@/lib/services/user/operations/add-member'
import { listMembers } from '@/lib/services/user/queries'

export const GET = route(listMembers)
export const POST = route(addMember)
