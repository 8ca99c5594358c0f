import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { query } from '@/lib/access/query'
import { valuePaise } from '@/lib/kernel/money'
import { dayOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { priceListOn } from '@/lib/services/delivery/queries/prices'
import { choosePrice } from '@/lib/services/delivery/rules/price'
import { advancesOut } from '../internal/open-advances'
import { sharesOfTrip } from '../internal/trip-charges'
import { chargesPaise } from '../rules/charges'
import { recover, recoverablePaise } from '../rules/recovery'
import { openAdvances } from '../rules/settlement'
import { OwnRepayment } from '../view'

type Waiting = {
  deliveryId: string
  tripId: string
  netWeightGrams: number
  moistureBp: number | null
  pricePaisePerKg: number | null
  tripPricePaisePerKg: number | null
  farmerPricePaisePerKg: number | null
}

/** *What if I repay less now?* The rules of settling on what waits to be settled; nothing is written. */
export const ownRepayment = query({
  name: 'own.repayment',
  summary: 'What would be paid out if the farmer repaid a given amount of the advances now',
  service: 'payment',
  permission: 'own:read',
  input: z.object({ repayPaise: z.number().int().min(0).optional() }),
  output: OwnRepayment,
  allow: isFarmer,
  run: async ({ ctx, tx, input }) => {
    const farmerId = ownFarmerId(ctx)
    const { timeZone, settings } = ctx.organization
    const waiting = await waitingOf(tx, ctx, farmerId)
    const worth = waiting === 'unknown' ? null : waiting
    const out = await advancesOut(tx, ctx.organizationId, [farmerId], timeZone)
    const open = openAdvances(out, settings.interest, dayOf(ctx.now, timeZone))
    const most = recoverablePaise(open, worth ?? 0)
    const repayPaise = Math.min(input.repayPaise ?? most, most)
    const recovery = recover(open, worth ?? 0, repayPaise)
    if (!recovery.ok) throw recovery.refusal
    const { advanceRecoveredPaise, interestPaise, carryPaise } = recovery.value
    const owedPaise = open.reduce((sum, one) => sum + one.outstandingPaise + one.interestPaise, 0)
    return {
      ...{ valuePaise: worth, owedPaise, mostPaise: most, repayPaise, interestPaise, carryPaise },
      finalAmountPaise: worth === null ? null : worth - advanceRecoveredPaise - interestPaise,
    }
  },
})

/**
 * What the weighed and unsettled maize is worth at the prices known today, less the farmer's part of the trip's charges, paise;
 * unknown without a price for all.
 */
async function waitingOf(tx: Tx, ctx: Ctx, farmerId: string): Promise<number | 'unknown'> {
  const rows = await tx.execute<Waiting>(sql`
    select d.id as "deliveryId", d.trip_id as "tripId", d.net_weight_grams as "netWeightGrams", d.moisture_bp as "moistureBp",
      d.price_paise_per_kg as "pricePaisePerKg", t.price_paise_per_kg as "tripPricePaisePerKg",
      f.price_paise_per_kg as "farmerPricePaisePerKg"
    from delivery.deliveries d
    join delivery.trips t on t.organization_id = d.organization_id and t.id = d.trip_id
    join farmer.farmers f on f.organization_id = d.organization_id and f.id = d.farmer_id
    where d.organization_id = ${ctx.organizationId} and d.farmer_id = ${farmerId}
      and d.status in ('recorded', 'submitted', 'priced') and d.bag_count > 0 and d.net_weight_grams > 0`)
  if (rows.length === 0) return 'unknown'
  const priceList = await priceListOn(tx, ctx.organizationId, dayOf(ctx.now, ctx.organization.timeZone))
  const organizationPricePaisePerKg = ctx.organization.settings.defaultPricePaisePerKg
  let total = 0
  for (const { deliveryId, tripId, netWeightGrams, pricePaisePerKg, ...wishes } of rows) {
    const chosen = choosePrice({ ...wishes, priceList, organizationPricePaisePerKg })
    const price = pricePaisePerKg ?? (chosen.ok ? chosen.value.pricePaisePerKg : null)
    if (price === null) return 'unknown'
    const borne = (await sharesOfTrip(tx, ctx.organizationId, tripId)).get(deliveryId) ?? []
    total += Math.max(0, valuePaise(netWeightGrams, price) - chargesPaise(borne))
  }
  return total
}
