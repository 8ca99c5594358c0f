import { route } from '@/lib/doors/route'
import { countUnread } from '@/lib/services/notification/queries'

export const GET = route(countUnread)
