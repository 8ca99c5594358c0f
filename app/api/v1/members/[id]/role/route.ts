import { route } from '@/lib/doors/route'
import { changeRole } from '@/lib/services/user/operations/change-role'

export const POST = route(changeRole)
