import { route } from '@/lib/doors/route'
import { listNotifications } from '@/lib/services/notification/queries'

export const GET = route(listNotifications)
