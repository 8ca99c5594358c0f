import { route } from '@/lib/doors/route'
import { markAllRead } from '@/lib/services/notification/operations/mark-all-read'

export const POST = route(markAllRead)
