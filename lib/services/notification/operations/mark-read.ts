import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { notifications } from '@/db/schema/notification'
import { none, operation } from '@/lib/access/operation'
import { notFound } from '@/lib/kernel/errors'
import { notificationEvents } from '../events'
import { mayMarkRead } from '../policy'
import { NotificationRef } from '../schema'

export const markRead = operation({
  name: 'notification.mark-read',
  summary: 'Marks an own notification as read',
  permission: 'notification:own',
  book: notificationEvents,
  http: { method: 'POST', path: '/notifications/{id}/read', params: { id: 'notificationId' } },
  input: NotificationRef,
  output: z.object({ id: z.uuid() }),
  subject: async (tx, input, ctx) => {
    const own = and(eq(notifications.organizationId, ctx.organizationId), eq(notifications.id, input.notificationId))
    const [notification] = await tx.select().from(notifications).where(own).for('update')
    if (!notification) throw notFound('notification')
    return notification
  },
  evenSuspended: true,
  allow: mayMarkRead,
  run: async ({ ctx, tx, subject }) => {
    await tx
      .update(notifications)
      .set({ readAt: subject.readAt ?? ctx.now })
      .where(and(eq(notifications.organizationId, ctx.organizationId), eq(notifications.id, subject.id)))
    return { result: { id: subject.id }, events: none('reading is private and changes nothing for anybody else') }
  },
})
