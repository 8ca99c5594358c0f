import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { farmerIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { maySeeTrips } from '../policy'
import { disputeStatuses } from '../rules/dispute'
import { DisputeView } from '../view'
import { ownTripsOnly } from './trips'

type Row = Record<string, unknown> & { id: string; keyset_value: string }

const columns = sql`q.id, q.delivery_id as "deliveryId", q.line, q.question, q.opened_by_kind as "openedByKind",
  case q.opened_by_kind when 'farmer' then f.name else coalesce(o.name, '') end as "openedByName",
  q.status, q.verdict, q.answer, n.name as "answeredByName", q.answered_at as "answeredAt",
  q.adjustment_paise as "adjustmentPaise", q.photo_id as "photoId", d.status as "deliveryStatus",
  json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village) as farmer,
  json_build_object('id', t.id, 'scheduledOn', t.scheduled_on, 'location', t.location,
    'lorry', json_build_object('id', l.id, 'registrationNumber', l.registration_number)) as trip,
  q.version, q.created_at as "createdAt"`
const source = sql`delivery.disputes q
  join delivery.deliveries d on d.organization_id = q.organization_id and d.id = q.delivery_id
  join delivery.trips t on t.organization_id = q.organization_id and t.id = q.trip_id
  join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
  join farmer.farmers f on f.organization_id = q.organization_id and f.id = q.farmer_id
  left join "user".members o on o.organization_id = q.organization_id and o.id = q.opened_by
  left join "user".members n on n.organization_id = q.organization_id and n.id = q.answered_by`

function present({ keyset_value: _, ...row }: Row): DisputeView {
  for (const name of ['answeredAt', 'createdAt']) row[name] = row[name] ? isoOf(row[name] as string) : null
  return row as unknown as DisputeView
}

/** A farmer sees own disputes, a field manager those of own trips. */
const ownOnly = ({ actor }: Ctx): SQL =>
  farmerIdOf(actor) ? sql`q.farmer_id = ${farmerIdOf(actor)}` : ownTripsOnly(actor, sql`q.field_manager_id`)

const DEFAULT_SORT = '-createdAt'

export const listDisputes = query({
  name: 'delivery.list-disputes',
  summary: 'Lines that a farmer or a manager questions, and what the office answered',
  service: 'delivery',
  permission: 'delivery:read',
  http: { method: 'GET', path: '/disputes' },
  input: ListInput.extend({
    status: z.enum(disputeStatuses).optional(),
    deliveryId: id.optional(),
    tripId: id.optional(),
    farmerId: id.optional(),
  }),
  output: listOf(DisputeView),
  isOneStatement: true,
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const column = { createdAt: { expression: sql`q.created_at`, cast: 'timestamptz' as const } }
    const paging = keyset(input, column, DEFAULT_SORT, sql`q.id`)
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where q.organization_id = ${ctx.organizationId} and ${paging.after} and ${ownOnly(ctx)}
        and ${input.status ? sql`q.status = ${input.status}` : sql`true`}
        and ${input.deliveryId ? sql`q.delivery_id = ${input.deliveryId}` : sql`true`}
        and ${input.tripId ? sql`q.trip_id = ${input.tripId}` : sql`true`}
        and ${input.farmerId ? sql`q.farmer_id = ${input.farmerId}` : sql`true`}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})

export const getDispute = query({
  name: 'delivery.get-dispute',
  summary: 'One dispute with its answer',
  service: 'delivery',
  permission: 'delivery:read',
  http: { method: 'GET', path: '/disputes/{id}', params: { id: 'disputeId' } },
  input: z.object({ disputeId: id }),
  output: DisputeView,
  allow: maySeeTrips,
  run: ({ ctx, tx, input }) => loadDispute(tx, ctx, input.disputeId),
})

export const countDisputes = query({
  name: 'delivery.count-disputes',
  summary: 'How many disputes wait for an answer',
  service: 'delivery',
  permission: 'delivery:read',
  input: z.object({}),
  output: z.object({ openCount: z.number().int() }),
  isOneStatement: true,
  allow: maySeeTrips,
  run: async ({ ctx, tx }) => {
    const [row] = await tx.execute<{ openCount: number }>(sql`select count(*)::int as "openCount"
      from delivery.disputes q where q.organization_id = ${ctx.organizationId} and q.status = 'open' and ${ownOnly(ctx)}`)
    return { openCount: row?.openCount ?? 0 }
  },
})

/** One dispute as it leaves the server; of another manager's trip or another farmer it does not exist. @throws not_found */
export async function loadDispute(tx: Tx, ctx: Ctx, disputeId: string): Promise<DisputeView> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where q.organization_id = ${ctx.organizationId} and q.id = ${disputeId} and ${ownOnly(ctx)}`)
  if (!row) throw notFound('dispute')
  return present(row)
}

/** A farmer's own questions about one delivery, the latest first, with their answers. */
export async function ownDisputes(tx: Tx, ctx: Ctx, deliveryId: string): Promise<DisputeView[]> {
  const rows = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where q.organization_id = ${ctx.organizationId} and q.delivery_id = ${deliveryId} and ${ownOnly(ctx)}
    order by q.created_at desc, q.id desc`)
  return rows.map(present)
}
