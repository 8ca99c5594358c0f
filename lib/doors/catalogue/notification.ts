import { markAllRead } from '@/lib/services/notification/operations/mark-all-read'
import { markRead } from '@/lib/services/notification/operations/mark-read'
import { tellDay } from '@/lib/services/notification/operations/tell-day'
import { countUnread, listNotifications } from '@/lib/services/notification/queries'
import type { AnyOperation, AnyQuery } from '../route'

export const notificationOperations: AnyOperation[] = [markRead, markAllRead, tellDay]
export const notificationQueries: AnyQuery[] = [listNotifications, countUnread]
