import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { dayOf } from '@/lib/kernel/time'
import { loadTrip } from '@/lib/services/delivery/queries/trips'
import { advancesOut } from '../internal/open-advances'
import { sharesOfTrip } from '../internal/trip-charges'
import { maySee } from '../policy'
import { chargesPaise } from '../rules/charges'
import { openAdvances } from '../rules/settlement'
import { TripAdvances } from '../view'

type Settled = TripAdvances['settled'][number]

/** What settling a trip would recover from each farmer today, and what was recovered where it is settled already. */
export const tripAdvances = query({
  name: 'payment.trip-advances',
  summary: 'Open advances of the farmers of a trip, with interest of today, and what was settled',
  service: 'payment',
  permission: 'advance:read',
  http: { method: 'GET', path: '/trips/{id}/advances', params: { id: 'tripId' } },
  input: z.object({ tripId: id }),
  output: TripAdvances,
  allow: maySee,
  run: async ({ ctx, tx, input }) => {
    const { id: tripId } = await loadTrip(tx, ctx, input.tripId)
    const { timeZone, settings } = ctx.organization
    const farmers = await tx.execute<{ id: string }>(sql`
      select farmer_id as id from delivery.deliveries
      where organization_id = ${ctx.organizationId} and trip_id = ${tripId}`)
    const farmerIds = farmers.map((farmer) => farmer.id)
    const out = await advancesOut(tx, ctx.organizationId, farmerIds, timeZone)
    const today = dayOf(ctx.now, timeZone)
    const open = farmerIds.flatMap((farmerId) => {
      const own = out.filter((advance) => advance.farmerId === farmerId)
      return openAdvances(own, settings.interest, today).map((advance) => ({ ...advance, farmerId }))
    })
    const settled = await tx.execute<Settled>(sql`
      select delivery_id as "deliveryId", id as "settlementId", number,
        advance_recovered_paise + interest_paise as "recoverPaise", interest_paise as "interestPaise",
        charges_paise as "chargesPaise", final_amount_paise as "finalAmountPaise", carry_paise as "carryPaise"
      from payment.settlements
      where organization_id = ${ctx.organizationId} and trip_id = ${tripId} and status <> 'reversed'`)
    const shares = await sharesOfTrip(tx, ctx.organizationId, tripId)
    const charges = [...shares].map(([deliveryId, all]) => ({ deliveryId, amountPaise: chargesPaise(all) }))
    return { open, settled: [...settled], charges }
  },
})
