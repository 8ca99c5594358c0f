import { route } from '@/lib/doors/route'
import { suspendMember } from '@/lib/services/user/operations/suspend-member'

export const POST = route(suspendMember)
