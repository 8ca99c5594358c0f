import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import type { Tx } from '@/lib/platform/db'
import { ownTripsOnly } from '@/lib/services/delivery/queries/trips'
import type { ChargeShare } from '@/lib/services/payment/rules/charges'
import type { SlipAdjustment, SlipAdvance, SlipData, SlipPriceSource } from '../papers/slip-data'

type Bag = { number: number; weightGrams: number }
type Weights = {
  bagCount: number
  grossWeightGrams: number
  standardDeductionGrams: number
  qualityDeductionGrams: number
  netWeightGrams: number
  pricePaisePerKg: number | null
  totalValuePaise: number | null
}
type Sibling = { number: string; settledAt: string; reason: string | null }
export type SettledFacts = Weights & {
  number: string
  status: 'settled' | 'paid' | 'reversed'
  verificationCode: string
  advanceRecoveredPaise: number
  interestPaise: number
  finalAmountPaise: number
  carryPaise: number
  charges: ChargeShare[]
  adjustments: SlipAdjustment[]
  replaces: Sibling | null
  replacedBy: Sibling | null
  advances: SlipAdvance[]
}
/** A delivery with everything a slip says about it; `settlement` is null while it is not settled. */
export type SlipRow = Weights & {
  status: string
  organization: SlipData['organization']
  farmer: SlipData['farmer']
  lorryRegistration: string
  managerName: string
  scheduledOn: string
  place: string
  firstBagAt: string | null
  lastBagAt: string | null
  standardDeductionGramsPerBag: number
  qualityReason: string | null
  moistureBp: number | null
  grade: SlipData['grade']
  priceSource: SlipPriceSource | null
  bags: Bag[]
  settlement: SettledFacts | null
  gunnyBagsOut: number
  outstandingPaise: number
}

const weights = (of: SQL) => sql`'bagCount', ${of}.bag_count, 'grossWeightGrams', ${of}.gross_weight_grams,
  'standardDeductionGrams', ${of}.standard_deduction_grams, 'qualityDeductionGrams', ${of}.quality_deduction_grams,
  'netWeightGrams', ${of}.net_weight_grams, 'pricePaisePerKg', ${of}.price_paise_per_kg,
  'totalValuePaise', ${of}.total_value_paise`

/** Another settlement of the same delivery: the nearest one before or after by number. */
const sibling = (than: '<' | '>') => sql`(select json_build_object(
    'number', o.number, 'settledAt', o.settled_at, 'reason', o.reversal_reason) from payment.settlements o
  where o.organization_id = s.organization_id and o.delivery_id = s.delivery_id
    and o.number ${sql.raw(than)} s.number order by o.number ${sql.raw(than === '<' ? 'desc' : 'asc')} limit 1)`

/** Goods are named on the slip that recovers them: `2 bags Seed, for the summer`. */
const forWhat = sql`concat_ws(', ', nullif(concat_ws(' ', a.in_kind->>'quantity', a.in_kind->>'unit', a.in_kind->>'item'), ''),
  a.reason)`

const advances = sql`coalesce((select json_agg(json_build_object('paidOn', a.paid_on, 'reason', ${forWhat},
    'amountPaise', r.principal_paise) order by a.paid_on, a.id)
  from payment.recoveries r join payment.advances a on a.organization_id = r.organization_id and a.id = r.advance_id
  where r.organization_id = s.organization_id and r.settlement_id = s.id and r.principal_paise > 0), '[]'::json)`

const adjustments = sql`coalesce((select json_agg(json_build_object('amountPaise', x.amount_paise, 'reason', x.reason)
    order by x.created_at, x.id)
  from payment.adjustments x where x.organization_id = s.organization_id and x.settlement_id = s.id), '[]'::json)`

const settlement = sql`case when s.id is not null then json_build_object(${weights(sql`s`)}, 'number', s.number,
  'status', s.status, 'verificationCode', s.verification_code, 'advanceRecoveredPaise', s.advance_recovered_paise,
  'interestPaise', s.interest_paise, 'finalAmountPaise', s.final_amount_paise, 'carryPaise', s.carry_paise,
  'replaces', ${sibling('<')}, 'replacedBy', case when s.status = 'reversed' then ${sibling('>')} end,
  'advances', ${advances}, 'charges', s.charges, 'adjustments', ${adjustments}) end`

/** A farmer has own slips, a manager those of own trips, the office all. */
const mayBeRead = (actor: Actor): SQL =>
  actor.kind === 'farmer' ? sql`d.farmer_id = ${actor.farmerId}` : ownTripsOnly(actor)

/**
 * Deliveries as slips see them, in the order in which they were opened.
 * @param which condition over `d` (delivery), `t` (trip) and `s` (settlement)
 * @param ofSettlement which settlement of a delivery is meant; the one in force by default
 */
export async function slipRows(
  tx: Tx,
  ctx: Ctx,
  which: SQL,
  ofSettlement: SQL = sql`s.status <> 'reversed'`,
): Promise<SlipRow[]> {
  const rows = await tx.execute<{ slip: SlipRow }>(sql`
    select json_build_object(${weights(sql`d`)}, 'status', d.status,
      'organization', json_build_object('name', o.name, 'place', o.place, 'phone', coalesce(o.phone, '')),
      'farmer', json_build_object('code', f.code, 'name', f.name, 'village', f.village,
        'idNumberLast4', f.id_number_last4, 'bankAccountMasked', '****' || f.bank_account_last4),
      'lorryRegistration', l.registration_number, 'managerName', coalesce(m.name, ''),
      'scheduledOn', t.scheduled_on, 'place', t.location, 'firstBagAt', d.first_bag_at, 'lastBagAt', d.last_bag_at,
      'standardDeductionGramsPerBag', t.standard_deduction_grams_per_bag, 'qualityReason', d.quality_reason,
      'moistureBp', d.moisture_bp, 'grade', d.grade, 'priceSource', d.price_source,
      'bags', coalesce((select json_agg(json_build_object('number', b.number, 'weightGrams', b.weight_grams)
          order by b.number) from delivery.bags b where b.organization_id = d.organization_id
          and b.delivery_id = d.id and b.struck_at is null), '[]'::json),
      'gunnyBagsOut', (select coalesce(sum(case g.kind when 'given' then g.bag_count else -g.bag_count end), 0)
        from farmer.gunny_bags g where g.organization_id = d.organization_id and g.farmer_id = d.farmer_id),
      'settlement', ${settlement},
      'outstandingPaise', (select coalesce(sum(a.amount_paise - a.recovered_paise - a.cancelled_paise), 0)
        from payment.advances a where a.organization_id = d.organization_id and a.farmer_id = d.farmer_id
          and a.status in ('paid', 'part_recovered'))) as slip
    from delivery.deliveries d
    join delivery.trips t on t.organization_id = d.organization_id and t.id = d.trip_id
    join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
    join farmer.farmers f on f.organization_id = d.organization_id and f.id = d.farmer_id
    join "user".organizations o on o.organization_id = d.organization_id
    left join "user".members m on m.organization_id = t.organization_id and m.id = t.field_manager_id
    left join payment.settlements s
      on s.organization_id = d.organization_id and s.delivery_id = d.id and ${ofSettlement}
    where d.organization_id = ${ctx.organizationId} and ${which} and ${mayBeRead(ctx.actor)}
    order by d.created_at, d.id`)
  return rows.map(({ slip }) => slip)
}
