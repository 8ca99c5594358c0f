import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { day, id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { paidOutLines } from '../internal/float-standing'
import { today } from '../internal/write-journal'
import { maySee } from '../policy'
import { FloatBook, type FloatEntry, type FloatRow, FloatView } from '../view'

export const listFloats = query({
  name: 'payment.list-floats',
  summary: 'The cash book of a day: what each member held, drew, paid out, returned and counted',
  service: 'payment',
  permission: 'ledger:read',
  http: { method: 'GET', path: '/floats' },
  input: z.object({ on: day.optional() }),
  output: FloatBook,
  isOneStatement: true,
  allow: maySee,
  run: async ({ ctx, tx, input: { on = today(ctx) } }) => {
    const rows = await floatRows(
      tx,
      ctx,
      on,
      sql`(f.first is not null or (m.role = 'field_manager' and m.status = 'active'))`,
    )
    return { on, data: rows, heldPaise: rows.reduce((sum, row) => sum + row.heldPaise, 0) }
  },
})

export const getFloat = query({
  name: 'payment.get-float',
  summary: 'A member’s cash today, and the latest that was drawn, returned and counted',
  service: 'payment',
  permission: 'ledger:read',
  http: { method: 'GET', path: '/floats/{id}', params: { id: 'memberId' } },
  input: z.object({ memberId: id }),
  output: FloatView,
  allow: maySee,
  run: ({ ctx, tx, input }) => loadFloat(tx, ctx, input.memberId),
})

export const ownFloat = query({
  name: 'payment.own-float',
  summary: 'One’s own cash today',
  service: 'payment',
  permission: 'advance:record',
  http: { method: 'GET', path: '/floats/mine' },
  input: z.object({}),
  output: FloatView,
  allow: maySee,
  run: ({ ctx, tx }) => {
    const memberId = memberIdOf(ctx.actor)
    if (!memberId) throw notFound('member')
    return loadFloat(tx, ctx, memberId)
  },
})

/** One member's cash as it stands now. @throws not_found */
export async function loadFloat(tx: Tx, ctx: Ctx, memberId: string): Promise<FloatView> {
  const [row] = await floatRows(tx, ctx, today(ctx), sql`m.id = ${memberId}`)
  if (!row) throw notFound('member')
  const entries = await tx.execute<FloatEntry>(sql`
    select c.id, c.kind, c.business_on::text as "businessOn", c.amount_paise as "amountPaise",
      c.paid_out_paise as "paidOutPaise", c.difference_paise as "differencePaise", c.note, r.name as "recordedByName",
      c.created_at as at
    from payment.float_entries c
    left join "user".members r on r.organization_id = c.organization_id and r.id = c.recorded_by
    where c.organization_id = ${ctx.organizationId} and c.member_id = ${memberId}
    order by c.created_at desc, c.id desc limit 50`)
  return { ...row, entries: entries.map((entry) => ({ ...entry, at: isoOf(entry.at) })) }
}

/** A day of each member's cash; what is held at its end is opening + drawn − paid out − returned ± what counts found. */
async function floatRows(tx: Tx, ctx: Ctx, on: string, who: SQL): Promise<FloatRow[]> {
  const { organizationId } = ctx
  const sum = (what: SQL, when: SQL) => sql`coalesce(sum(${what}) filter (where ${when}), 0)`
  const effect = sql`case c.kind when 'drawn' then c.amount_paise when 'returned' then -c.amount_paise
    else c.difference_paise end`
  const onDay = sql`c.business_on = ${on}`
  return [
    ...(await tx.execute<FloatRow>(sql`
      with f as (
        select c.member_id, min(c.journal_number) as first, ${sum(effect, sql`c.business_on < ${on}`)} as before,
          ${sum(sql`c.amount_paise`, sql`${onDay} and c.kind = 'drawn'`)} as drawn,
          ${sum(sql`c.amount_paise`, sql`${onDay} and c.kind = 'returned'`)} as returned,
          ${sum(sql`c.difference_paise`, onDay)} as difference,
          (array_agg(c.amount_paise order by c.created_at desc) filter (where ${onDay} and c.kind = 'counted'))[1] as counted,
          string_agg(c.note, '; ' order by c.created_at) filter (where ${onDay} and c.kind = 'counted') as note
        from payment.float_entries c where c.organization_id = ${organizationId} group by c.member_id
      ), o as (
        select l.member_id, ${sum(sql`l.paise`, sql`l.business_on < ${on}`)} as before,
          ${sum(sql`l.paise`, sql`l.business_on = ${on}`)} as out
        from (${paidOutLines(organizationId)}) l join f on f.member_id = l.member_id and l.number > f.first
        group by l.member_id
      ), d as (
        select m.id, m.name, f.first is not null as begun, coalesce(f.before, 0) - coalesce(o.before, 0) as opening,
          coalesce(f.drawn, 0) as drawn, coalesce(o.out, 0) as out, coalesce(f.returned, 0) as returned,
          coalesce(f.difference, 0) as difference, f.counted, f.note
        from "user".members m left join f on f.member_id = m.id left join o on o.member_id = m.id
        where m.organization_id = ${organizationId} and ${who}
      )
      select d.id as "memberId", d.name, d.begun as "isBegun", d.opening::bigint as "openingPaise",
        d.drawn::bigint as "drawnPaise", d.out::bigint as "paidOutPaise", d.returned::bigint as "returnedPaise",
        (d.opening + d.drawn - d.out - d.returned)::bigint as "expectedPaise",
        d.difference::bigint as "differencePaise", d.counted as "countedPaise", d.note,
        (d.opening + d.drawn - d.out - d.returned + d.difference)::bigint as "heldPaise"
      from d order by d.name, d.id`)),
  ]
}
