import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { isOffice } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { keyset, ListInput, listOf, page, prefixSearch } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { addDays, dayOf } from '@/lib/kernel/time'
import { AgeingView, OutstandingView } from '../view'

/**
 * What is still open of advances, by how long ago they were paid: up to 30 days, 31 to 90, more. Read from the partial
 * index of open advances, so that years of recovered ones cost nothing.
 */
function ages(ctx: Ctx): SQL {
  const today = dayOf(ctx.now, ctx.organization.timeZone)
  const open = sql`(amount_paise - recovered_paise - cancelled_paise)`
  const [month, quarter] = [addDays(today, -30), addDays(today, -90)]
  return sql`
    coalesce(sum(${open}), 0)::bigint as "totalPaise",
    coalesce(sum(${open}) filter (where paid_on >= ${month}), 0)::bigint as "upTo30Paise",
    coalesce(sum(${open}) filter (where paid_on < ${month} and paid_on >= ${quarter}), 0)::bigint as "upTo90Paise",
    coalesce(sum(${open}) filter (where paid_on < ${quarter}), 0)::bigint as "over90Paise",
    min(paid_on)::text as "oldestOn"`
}
const isOpen = (ctx: Ctx) => sql`organization_id = ${ctx.organizationId} and status in ('paid', 'part_recovered')`

const DEFAULT_SORT = '-totalPaise'
type Row = Record<string, unknown> & { id: string; keyset_value: string }

export const listOutstanding = query({
  name: 'payment.list-outstanding',
  summary: 'Farmers with open advances, by age',
  service: 'payment',
  permission: 'advance:read',
  http: { method: 'GET', path: '/outstanding' },
  input: ListInput,
  output: listOf(OutstandingView),
  isOneStatement: true,
  allow: isOffice,
  run: async ({ ctx, tx, input }) => {
    const amount = (name: string) => ({ expression: sql.raw(`o."${name}"`), cast: 'bigint' as const })
    const columns = {
      ...{ totalPaise: amount('totalPaise'), over90Paise: amount('over90Paise') },
      oldestOn: { expression: sql`o."oldestOn"`, cast: 'text' as const },
    }
    const paging = keyset(input, columns, DEFAULT_SORT, sql`o.farmer_id`)
    const found = input.q
      ? sql`and farmer_id in (select f.id from farmer.farmers f
          where f.organization_id = ${ctx.organizationId} and ${prefixSearch(sql`f.search`, input.q)})`
      : sql``
    // The page is found by the one sum that sorts it; only its farmers are then looked at closely.
    const rows = await tx.execute<Row>(sql`
      select o.farmer_id as id, o."totalPaise", o."upTo30Paise", o."upTo90Paise", o."over90Paise", o."oldestOn",
        json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village, 'phone', f.phone) as farmer,
        ${paging.selected}
      from (
        select o.farmer_id from (
          select farmer_id, ${ages(ctx)} from payment.advances where ${isOpen(ctx)} ${found} group by farmer_id) o
        where ${paging.after} order by ${paging.orderBy} limit ${paging.rows}
      ) p
      cross join lateral (
        select p.farmer_id, ${ages(ctx)} from payment.advances where ${isOpen(ctx)} and farmer_id = p.farmer_id) o
      join farmer.farmers f on f.organization_id = ${ctx.organizationId} and f.id = o.farmer_id
      order by ${paging.orderBy}`)
    return page(rows, input, DEFAULT_SORT, ({ keyset_value: _, ...row }) => row as unknown as OutstandingView)
  },
})

export const ageing = query({
  name: 'payment.ageing',
  summary: 'Open advances of everybody, by age',
  service: 'payment',
  permission: 'advance:read',
  http: { method: 'GET', path: '/outstanding/ageing' },
  input: z.object({}),
  output: AgeingView,
  isOneStatement: true,
  allow: isOffice,
  run: async ({ ctx, tx }) => {
    const [row] = await tx.execute<AgeingView>(sql`
      select ${ages(ctx)}, count(distinct farmer_id)::int as farmers from payment.advances where ${isOpen(ctx)}`)
    return row!
  },
})
