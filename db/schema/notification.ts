import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, pgSchema, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, tenantTable } from './tenant-table'

export const notificationSchema = pgSchema('notification')

export const notifications = tenantTable(
  notificationSchema,
  'notifications',
  {
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    kind: text('kind').notNull(),
    /** The event that caused it: together with the member it makes the effect happen once. */
    eventPosition: bigint('event_position', { mode: 'number' }).notNull(),
    importance: text('importance').notNull(),
    facts: jsonb('facts').$type<Record<string, string | number | null>>().notNull(),
    href: text('href').notNull(),
    createdAt: at('created_at').notNull(),
    readAt: at('read_at'),
  },
  {
    key: ['id'],
    more: (t) => [
      uniqueIndex('notifications_event_key').on(t.organizationId!, t.memberId!, t.eventPosition!, t.kind!),
      index('notifications_by_time').on(t.organizationId!, t.memberId!, t.createdAt!, t.id!),
      index('notifications_unread').on(t.organizationId!, t.memberId!).where(sql`read_at is null`),
    ],
  },
)
