import { route } from '@/lib/doors/route'
import { markRead } from '@/lib/services/notification/operations/mark-read'

export const POST = route(markRead)
