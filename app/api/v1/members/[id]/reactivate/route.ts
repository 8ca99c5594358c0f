import { route } from '@/lib/doors/route'
import { reactivateMember } from '@/lib/services/user/operations/reactivate-member'

export const POST = route(reactivateMember)
