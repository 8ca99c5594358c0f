import { route } from '@/lib/doors/route'
import { listSessions } from '@/lib/services/user/queries'

export const GET = route(listSessions)
