import { route } from '@/lib/doors/route'
import { endSession } from '@/lib/services/user/operations/end-session'

export const DELETE = route(endSession)
