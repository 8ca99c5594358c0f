import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { day, id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page, prefixSearch } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { type BagColumns, bagColumns, bagsFrom, clashesFrom } from '../internal/bag-columns'
import { maySeeTrips } from '../policy'
import { deliveryHash } from '../rules/delivery-hash'
import { deliveryStatuses } from '../schema'
import { DeliverySummary, DeliveryView } from '../view'
import { ownTripsOnly } from './trips'

type Row = Record<string, unknown> & { id: string; keyset_value: string }

const columns = sql`d.id, d.trip_id as "tripId", d.farmer_id as "farmerId",
  json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village) as farmer,
  json_build_object('id', t.id, 'scheduledOn', t.scheduled_on, 'location', t.location,
    'lorry', json_build_object('id', l.id, 'registrationNumber', l.registration_number)) as trip,
  d.status, d.bag_count as "bagCount", d.next_bag_number as "nextBagNumber", d.gross_weight_grams as "grossWeightGrams",
  d.standard_deduction_grams as "standardDeductionGrams", d.quality_deduction_grams as "qualityDeductionGrams",
  d.quality_reason as "qualityReason", d.net_weight_grams as "netWeightGrams", d.moisture_bp as "moistureBp", d.grade,
  d.price_paise_per_kg as "pricePaisePerKg", d.price_source as "priceSource", d.total_value_paise as "totalValuePaise",
  d.farmer_confirmation - 'pinProof' as "farmerConfirmation", d.first_bag_at as "firstBagAt", d.last_bag_at as "lastBagAt",
  (select q.id from delivery.disputes q where q.organization_id = d.organization_id and q.delivery_id = d.id
    and q.status = 'open') as "openDisputeId", d.version, d.created_at as "createdAt"`
const source = sql`delivery.deliveries d
  join delivery.trips t on t.organization_id = d.organization_id and t.id = d.trip_id
  join farmer.farmers f on f.organization_id = d.organization_id and f.id = d.farmer_id
  join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id`

function present({ keyset_value: _, ...row }: Row): DeliverySummary {
  for (const name of ['firstBagAt', 'lastBagAt', 'createdAt']) row[name] = row[name] ? isoOf(row[name] as string) : null
  return row as unknown as DeliverySummary
}

const DEFAULT_SORT = '-createdAt'

export const listDeliveries = query({
  name: 'delivery.list',
  summary: 'Deliveries with farmer and lorry',
  service: 'delivery',
  permission: 'delivery:read',
  http: { method: 'GET', path: '/deliveries' },
  input: ListInput.extend({
    status: z.enum(deliveryStatuses).optional(),
    tripId: id.optional(),
    farmerId: id.optional(),
    grade: z.enum(['excellent', 'good', 'acceptable', 'poor', 'rejected']).optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  output: listOf(DeliverySummary),
  isOneStatement: true,
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const paging = keyset(
      input,
      {
        createdAt: { expression: sql`d.created_at`, cast: 'timestamptz' },
        grossWeightGrams: { expression: sql`d.gross_weight_grams`, cast: 'int' },
        moistureBp: { expression: sql`coalesce(d.moisture_bp, 0)`, cast: 'int' },
        totalValuePaise: { expression: sql`coalesce(d.total_value_paise, 0)`, cast: 'bigint' },
      },
      DEFAULT_SORT,
      sql`d.id`,
    )
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where d.organization_id = ${ctx.organizationId} and ${paging.after}
        and ${ownTripsOnly(ctx.actor, sql`d.field_manager_id`)}
        and ${input.status ? sql`d.status = ${input.status}` : sql`true`}
        and ${input.tripId ? sql`d.trip_id = ${input.tripId}` : sql`true`}
        and ${input.farmerId ? sql`d.farmer_id = ${input.farmerId}` : sql`true`}
        and ${input.grade ? sql`d.grade = ${input.grade}` : sql`true`}
        and ${input.from ? sql`t.scheduled_on >= ${input.from}` : sql`true`}
        and ${input.to ? sql`t.scheduled_on <= ${input.to}` : sql`true`}
        and ${prefixSearch(sql`f.search`, input.q)}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})

export const getDelivery = query({
  name: 'delivery.get',
  summary: 'One delivery with every bag',
  service: 'delivery',
  permission: 'delivery:read',
  http: { method: 'GET', path: '/deliveries/{id}', params: { id: 'deliveryId' } },
  input: z.object({ deliveryId: id }),
  output: DeliveryView,
  isOneStatement: true,
  allow: maySeeTrips,
  run: ({ tx, ctx, input }) => loadDelivery(tx, ctx, input.deliveryId),
})

/** One delivery with every bag, as it leaves the server. @throws not_found */
export async function loadDelivery(tx: Tx, ctx: Ctx, deliveryId: string): Promise<DeliveryView> {
  const [delivery] = await readDeliveries(tx, ctx, sql`d.id = ${deliveryId}`)
  if (!delivery) throw notFound('delivery')
  return delivery
}

/** Whole deliveries as the caller may see them; `where` speaks of the delivery as `d` and its trip as `t`. */
export async function readDeliveries(tx: Tx, ctx: Ctx, where: SQL): Promise<DeliveryView[]> {
  const rows = await tx.execute<Row & { bags: BagColumns }>(sql`
    select ${columns}, '' as keyset_value, ${bagColumns} as bags
    from ${source}
    where d.organization_id = ${ctx.organizationId} and ${where}
      and ${ownTripsOnly(ctx.actor, sql`d.field_manager_id`)}`)
  return rows.map(({ bags: columns, ...rest }) => {
    const bags = bagsFrom(columns)
    return { ...present(rest as Row), hash: deliveryHash(bags), clashes: clashesFrom(columns), bags }
  })
}
