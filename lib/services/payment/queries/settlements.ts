import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { day, id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page, prefixSearch } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import { pgArray, type Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { ownTripsOnly } from '@/lib/services/delivery/queries/trips'
import { isDisputed } from '../internal/allocation'
import { maySee } from '../policy'
import { settlementStates } from '../rules/payment-states'
import { SettlementView, SettlementWithRecoveries } from '../view'

type Row = Record<string, unknown> & { id: string; keyset_value: string; verificationCode: string }

const columns = sql`s.id, s.number, s.status, s.trip_id as "tripId", s.delivery_id as "deliveryId",
  s.farmer_id as "farmerId",
  json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village) as farmer,
  json_build_object('id', t.id, 'scheduledOn', t.scheduled_on, 'location', t.location,
    'lorry', json_build_object('id', l.id, 'registrationNumber', l.registration_number)) as trip,
  s.bag_count as "bagCount", s.gross_weight_grams as "grossWeightGrams",
  s.standard_deduction_grams as "standardDeductionGrams", s.quality_deduction_grams as "qualityDeductionGrams",
  s.net_weight_grams as "netWeightGrams", s.price_paise_per_kg as "pricePaisePerKg",
  s.total_value_paise as "totalValuePaise", s.charges_paise as "chargesPaise", s.adjustment_paise as "adjustmentPaise", ${isDisputed} as "isDisputed", s.advance_recovered_paise as "advanceRecoveredPaise",
  s.interest_paise as "interestPaise", s.final_amount_paise as "finalAmountPaise", s.carry_paise as "carryPaise",
  s.allocated_paise as "allocatedPaise", s.paid_paise as "paidPaise",
  case when s.status = 'reversed' then 0 else s.final_amount_paise - s.allocated_paise end as "duePaise",
  s.verification_code as "verificationCode", s.reversal_reason as "reversalReason", s.settled_by as "settledBy",
  s.settled_at as "settledAt", s.reversed_at as "reversedAt", s.version, s.created_at as "createdAt"`
const source = sql`payment.settlements s
  join delivery.trips t on t.organization_id = s.organization_id and t.id = s.trip_id
  join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
  join farmer.farmers f on f.organization_id = s.organization_id and f.id = s.farmer_id`
const recoveries = sql`coalesce((
  select json_agg(json_build_object('advanceId', r.advance_id, 'paidOn', a.paid_on, 'reason', a.reason,
    'principalPaise', r.principal_paise, 'interestPaise', r.interest_paise) order by a.paid_on, a.id)
  from payment.recoveries r join payment.advances a on a.organization_id = r.organization_id and a.id = r.advance_id
  where r.organization_id = s.organization_id and r.settlement_id = s.id), '[]') as recoveries, s.charges`

const chain = sql`coalesce((
  select json_agg(json_build_object('amountPaise', x.amount_paise, 'reason', x.reason, 'line', q.line,
    'adjustedAt', x.created_at) order by x.created_at, x.id)
  from payment.adjustments x
  join delivery.disputes q on q.organization_id = x.organization_id and q.id = x.dispute_id
  where x.organization_id = s.organization_id and x.settlement_id = s.id), '[]') as adjustments,
  (select json_build_object('id', o.id, 'number', o.number, 'settledAt', o.settled_at, 'reason', o.reversal_reason)
    from payment.settlements o where o.organization_id = s.organization_id and o.delivery_id = s.delivery_id
      and o.settled_at < s.settled_at order by o.settled_at desc limit 1) as replaces,
  (select json_build_object('id', n.id, 'number', n.number, 'settledAt', n.settled_at)
    from payment.settlements n where n.organization_id = s.organization_id and n.delivery_id = s.delivery_id
      and n.settled_at > s.settled_at order by n.settled_at limit 1) as "replacedBy"`

function present<View extends SettlementView>({ keyset_value: _, verificationCode, ...row }: Row): View {
  for (const name of ['settledAt', 'reversedAt', 'createdAt']) row[name] = row[name] ? isoOf(row[name] as string) : null
  return { ...row, verificationUrl: `${env().APP_URL}/verify/${verificationCode}` } as unknown as View
}

const DEFAULT_SORT = '-createdAt'
const isDue = sql`s.status = 'settled' and s.allocated_paise < s.final_amount_paise`

export const listSettlements = query({
  name: 'payment.list-settlements',
  summary: 'Settlements; `due=true` gives those with something left to pay',
  service: 'payment',
  permission: 'settlement:read',
  http: { method: 'GET', path: '/settlements' },
  input: ListInput.extend({
    tripId: id.optional(),
    deliveryId: id.optional(),
    farmerId: id.optional(),
    status: z.enum(settlementStates).optional(),
    due: z.union([z.boolean(), z.stringbool()]).optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  output: listOf(SettlementView),
  isOneStatement: true,
  allow: maySee,
  run: async ({ ctx, tx, input }) => {
    const paging = keyset(
      input,
      {
        createdAt: { expression: sql`s.created_at`, cast: 'timestamptz' },
        settledAt: { expression: sql`s.settled_at`, cast: 'timestamptz' },
        number: { expression: sql`s.number`, cast: 'text' },
        finalAmountPaise: { expression: sql`s.final_amount_paise`, cast: 'bigint' },
      },
      DEFAULT_SORT,
      sql`s.id`,
    )
    const settledOn = sql`(s.settled_at at time zone ${ctx.organization.timeZone})::date`
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where s.organization_id = ${ctx.organizationId} and ${paging.after} and ${ownTripsOnly(ctx.actor)}
        and ${input.tripId ? sql`s.trip_id = ${input.tripId}` : sql`true`}
        and ${input.deliveryId ? sql`s.delivery_id = ${input.deliveryId}` : sql`true`}
        and ${input.farmerId ? sql`s.farmer_id = ${input.farmerId}` : sql`true`}
        and ${input.status ? sql`s.status = ${input.status}` : sql`true`}
        and ${input.due === undefined ? sql`true` : input.due ? isDue : sql`not (${isDue})`}
        and ${input.from ? sql`${settledOn} >= ${input.from}` : sql`true`}
        and ${input.to ? sql`${settledOn} <= ${input.to}` : sql`true`}
        and (${prefixSearch(sql`f.search`, input.q)} or s.number ilike ${`%${input.q ?? ''}%`})
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, (row) => present<SettlementView>(row))
  },
})

export const getSettlement = query({
  name: 'payment.get-settlement',
  summary: 'One settlement with the advances it recovered',
  service: 'payment',
  permission: 'settlement:read',
  http: { method: 'GET', path: '/settlements/{id}', params: { id: 'settlementId' } },
  input: z.object({ settlementId: id }),
  output: SettlementWithRecoveries,
  allow: maySee,
  run: ({ tx, ctx, input }) => loadSettlement(tx, ctx, input.settlementId),
})

/** One settlement as it leaves the server; of another manager's trip it does not exist for a manager. @throws not_found */
export async function loadSettlement(tx: Tx, ctx: Ctx, settlementId: string): Promise<SettlementWithRecoveries> {
  const [settlement] = await loadSettlements(tx, ctx, [settlementId])
  if (!settlement) throw notFound('settlement')
  return settlement
}

/** Several settlements, in the order of their numbers. */
export async function loadSettlements(tx: Tx, ctx: Ctx, ids: readonly string[]): Promise<SettlementWithRecoveries[]> {
  const rows = await tx.execute<Row>(sql`
    select ${columns}, ${recoveries}, ${chain}, '' as keyset_value from ${source}
    where s.organization_id = ${ctx.organizationId} and s.id = any (${pgArray(ids)}::uuid[])
      and ${ownTripsOnly(ctx.actor)}
    order by s.number`)
  return rows.map((row) => present<SettlementWithRecoveries>(row))
}
