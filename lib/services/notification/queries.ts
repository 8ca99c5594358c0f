import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { memberIdOf } from '@/lib/access/actor'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { mayReadOwn } from './policy'
import { type Facts, words } from './rules/words'
import { NotificationView } from './view'

type Row = {
  id: string
  keyset_value: string
  kind: string
  importance: NotificationView['importance']
  facts: Facts
  href: string
  created_at: string
  read_at: string | null
  farmer_name: string | null
  member_name: string | null
  lorry_name: string | null
}

function present(row: Row): NotificationView {
  const named = { ...row.facts, farmerName: row.farmer_name, memberName: row.member_name, lorryName: row.lorry_name }
  const { title, detail } = words[row.kind]?.(named) ?? { title: row.kind, detail: '' }
  const { id, kind, importance, href } = row
  return {
    id,
    kind,
    importance,
    title,
    detail,
    href,
    createdAt: new Date(row.created_at).toISOString(),
    isRead: row.read_at !== null,
  }
}

const DEFAULT_SORT = '-createdAt'

export const listNotifications = query({
  name: 'notification.list',
  summary: 'Own notifications, newest first',
  service: 'notification',
  permission: 'notification:own',
  http: { method: 'GET', path: '/notifications' },
  input: ListInput.extend({ unread: z.enum(['true']).optional() }),
  output: listOf(NotificationView),
  isOneStatement: true,
  allow: mayReadOwn,
  run: async ({ ctx, tx, input }) => {
    const column = { createdAt: { expression: sql`n.created_at`, cast: 'timestamptz' as const } }
    const paging = keyset(input, column, DEFAULT_SORT, sql`n.id`)
    const rows = await tx.execute<Row>(sql`
      select n.id, n.kind, n.importance, n.facts, n.href, n.created_at, n.read_at, f.name as farmer_name,
        m.name as member_name, l.registration_number as lorry_name, ${paging.selected}
      from notification.notifications n
      left join delivery.deliveries d on d.organization_id = n.organization_id and d.id = (n.facts->>'deliveryId')::uuid
      left join farmer.farmers f on f.organization_id = n.organization_id
        and f.id = coalesce((n.facts->>'farmerId')::uuid, d.farmer_id)
      left join "user".members m on m.organization_id = n.organization_id and m.id = (n.facts->>'memberId')::uuid
      left join lorry.lorries l on l.organization_id = n.organization_id and l.id = (n.facts->>'lorryId')::uuid
      where n.organization_id = ${ctx.organizationId} and n.member_id = ${memberIdOf(ctx.actor)} and ${paging.after}
        and ${input.unread ? sql`n.read_at is null` : sql`true`}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})

export const countUnread = query({
  name: 'notification.count-unread',
  summary: 'How many own notifications are unread',
  service: 'notification',
  permission: 'notification:own',
  http: { method: 'GET', path: '/notifications/unread' },
  input: z.object({}),
  output: z.object({ count: z.number().int() }),
  isOneStatement: true,
  allow: mayReadOwn,
  run: async ({ ctx, tx }) => {
    const [row] = await tx.execute<{ count: number }>(sql`
      select count(*)::int as count from notification.notifications
      where organization_id = ${ctx.organizationId} and member_id = ${memberIdOf(ctx.actor)} and read_at is null`)
    return { count: row?.count ?? 0 }
  },
})
