import { z } from 'zod'
import { importances } from './schema'

export const NotificationView = z.object({
  id: z.uuid(),
  kind: z.string(),
  importance: z.enum(importances),
  title: z.string(),
  detail: z.string(),
  href: z.string(),
  createdAt: z.string(),
  isRead: z.boolean(),
})
export type NotificationView = z.infer<typeof NotificationView>
