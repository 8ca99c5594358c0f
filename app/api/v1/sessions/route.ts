import { route } from '@/lib/doors/route'
import { endAllSessions } from '@/lib/services/user/operations/end-all-sessions'
import { listSessions } from '@/lib/services/user/queries'

export const GET = route(listSessions)
export const DELETE = route(endAllSessions)
