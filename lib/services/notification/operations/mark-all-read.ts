import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { notifications } from '@/db/schema/notification'
import { memberIdOf } from '@/lib/access/actor'
import { none, operation } from '@/lib/access/operation'
import { notificationEvents } from '../events'
import { mayReadOwn } from '../policy'

export const markAllRead = operation({
  name: 'notification.mark-all-read',
  summary: 'Marks all own notifications as read',
  permission: 'notification:own',
  book: notificationEvents,
  http: { method: 'POST', path: '/notifications/read-all' },
  input: z.object({}),
  output: z.object({ count: z.number().int() }),
  evenSuspended: true,
  allow: mayReadOwn,
  run: async ({ ctx, tx }) => {
    const read = await tx
      .update(notifications)
      .set({ readAt: ctx.now })
      .where(
        and(
          eq(notifications.organizationId, ctx.organizationId),
          eq(notifications.memberId, memberIdOf(ctx.actor)!),
          isNull(notifications.readAt),
        ),
      )
      .returning({ id: notifications.id })
    return { result: { count: read.length }, events: none('reading is private and changes nothing for anybody else') }
  },
})
