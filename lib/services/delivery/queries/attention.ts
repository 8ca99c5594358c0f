import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { isOffice, memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { unsealWork } from '../internal/sealed-work'
import { maySeeTrips } from '../policy'
import { attentionKinds } from '../rules/attention-kinds'
import { attentionWords, workInWords } from '../rules/attention-words'
import { AttentionView } from '../view'

type Row = Record<string, unknown> & { id: string; keyset_value: string; input_sealed: string | null }

const columns = sql`a.id, a.kind, a.status, a.detail, a.reason, a.facts, a.command_id as "commandId", a.operation,
  a.input_sealed, a.device_id as "deviceId", a.delivery_id as "deliveryId", a.recorded_at as "recordedAt",
  a.clock_offset_ms as "clockOffsetMs", a.created_at as "createdAt", a.resolved_at as "resolvedAt", a.resolution, a.version,
  case when m.id is null then null else json_build_object('id', m.id, 'name', m.name) end as member,
  case when r.id is null then null else json_build_object('id', r.id, 'name', r.name) end as "resolvedBy",
  case when t.id is null then null else json_build_object('id', t.id, 'location', t.location, 'scheduledOn', t.scheduled_on,
    'registrationNumber', coalesce(l.registration_number, ''), 'status', t.status) end as trip,
  case when f.id is null then null else json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village)
    end as farmer`
const source = sql`delivery.attention a
  left join "user".members m on m.organization_id = a.organization_id and m.id = a.member_id
  left join "user".members r on r.organization_id = a.organization_id and r.id = a.resolved_by
  left join delivery.deliveries d on d.organization_id = a.organization_id and d.id = a.delivery_id
  left join delivery.trips t on t.organization_id = a.organization_id and t.id = coalesce(a.trip_id, d.trip_id)
  left join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
  left join farmer.farmers f on f.organization_id = a.organization_id and f.id = coalesce(a.farmer_id, d.farmer_id)`

/** Written to the books when it is applied; a screen has no use for it. */
const NEVER_SHOWN = new Set(['bankAccount', 'ifsc', 'upiId', 'idNumberLast4', 'idNumberSeenOn'])

function present(ctx: Ctx, { keyset_value: _, input_sealed: sealed, ...row }: Row): AttentionView {
  const came = sealed ? unsealWork(ctx.organizationId, row.id, sealed).input : null
  const input =
    came !== null && typeof came === 'object' && !Array.isArray(came)
      ? Object.fromEntries(Object.entries(came).filter(([name]) => !NEVER_SHOWN.has(name)))
      : null
  for (const name of ['recordedAt', 'createdAt', 'resolvedAt'])
    row[name] = row[name] ? new Date(row[name] as string).toISOString() : null
  const words = attentionWords(row.kind as AttentionView['kind'])
  return {
    ...row,
    ...words,
    work: workInWords(row.operation as string | null, input),
    input,
  } as unknown as AttentionView
}

/** A field manager sees own work. */
export const ownItemsOnly = (ctx: Ctx): SQL =>
  isOffice(ctx.actor) ? sql`true` : sql`a.member_id = ${memberIdOf(ctx.actor)}`

const DEFAULT_SORT = '-createdAt'

export const listAttention = query({
  name: 'attention.list',
  summary: 'What needs attention: parked work of the field, clashes, exceptions',
  service: 'delivery',
  permission: 'trip:read',
  http: { method: 'GET', path: '/attention' },
  input: ListInput.extend({
    status: z.enum(['open', 'resolved']).optional(),
    kind: z.enum(attentionKinds).optional(),
    memberId: id.optional(),
    tripId: id.optional(),
  }),
  output: listOf(AttentionView),
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const column = { createdAt: { expression: sql`a.created_at`, cast: 'timestamptz' as const } }
    const paging = keyset(input, column, DEFAULT_SORT, sql`a.id`)
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where a.organization_id = ${ctx.organizationId} and ${paging.after} and ${ownItemsOnly(ctx)}
        and ${input.status ? (input.status === 'open' ? sql`a.status = 'open'` : sql`a.status <> 'open'`) : sql`true`}
        and ${input.kind ? sql`a.kind = ${input.kind}` : sql`true`}
        and ${input.memberId ? sql`a.member_id = ${input.memberId}` : sql`true`}
        and ${input.tripId ? sql`t.id = ${input.tripId}` : sql`true`}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, (row) => present(ctx, row as Row))
  },
})

export const getAttention = query({
  name: 'attention.get',
  summary: 'One item that needs attention, with the entry as it came',
  service: 'delivery',
  permission: 'trip:read',
  http: { method: 'GET', path: '/attention/{id}', params: { id: 'attentionId' } },
  input: z.object({ attentionId: id }),
  output: AttentionView,
  allow: maySeeTrips,
  run: ({ ctx, tx, input }) => loadAttention(tx, ctx, input.attentionId),
})

export const countAttention = query({
  name: 'attention.count',
  summary: 'How many items wait for somebody',
  service: 'delivery',
  permission: 'trip:read',
  input: z.object({}),
  output: z.object({ openCount: z.number().int() }),
  allow: maySeeTrips,
  run: async ({ ctx, tx }) => {
    const [row] = await tx.execute<{
      openCount: number
    }>(sql`select count(*)::int as "openCount" from delivery.attention a
      where a.organization_id = ${ctx.organizationId} and a.status = 'open' and ${ownItemsOnly(ctx)}`)
    return { openCount: row?.openCount ?? 0 }
  },
})

/** @throws DomainError not_found */
export async function loadAttention(tx: Tx, ctx: Ctx, attentionId: string): Promise<AttentionView> {
  const [item] = await readAttention(tx, ctx, sql`a.id = ${attentionId}`, 1)
  if (!item) throw notFound('item')
  return item
}

/** Items as the caller may see them, newest first. */
export async function readAttention(tx: Tx, ctx: Ctx, where: SQL, limit: number): Promise<AttentionView[]> {
  const rows = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where a.organization_id = ${ctx.organizationId} and ${ownItemsOnly(ctx)} and ${where}
    order by a.created_at desc, a.id desc limit ${limit}`)
  return rows.map((row) => present(ctx, row))
}
