import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import type { Tx } from '@/lib/platform/db'
import { loadTrip } from '@/lib/services/delivery/queries/trips'
import { sharesOfTrip, standingCharges } from '../internal/trip-charges'
import { maySee } from '../policy'
import { chargesPaise, landedCost } from '../rules/charges'
import { TripCharges } from '../view'

/** The charges of a trip, and what a kilogram of it really cost. */
export const tripCharges = query({
  name: 'payment.trip-charges',
  summary: 'The charges of a trip, who bears them, and what a kilogram of it really cost',
  service: 'payment',
  permission: 'payment:read',
  http: { method: 'GET', path: '/trips/{id}/charges', params: { id: 'tripId' } },
  input: z.object({ tripId: id }),
  output: TripCharges,
  allow: maySee,
  run: ({ ctx, tx, input }) => loadTripCharges(tx, ctx, input.tripId),
})

type Sums = {
  valuePaise: number
  netWeightGrams: number
  waitingCount: number
  takenPaise: number
  settledIds: string[]
}

/** As it leaves the server. @throws not_found */
export async function loadTripCharges(tx: Tx, ctx: Ctx, tripId: string): Promise<TripCharges> {
  const trip = await loadTrip(tx, ctx, tripId)
  const charges = await standingCharges(tx, ctx.organizationId, tripId)
  const [sums] = await tx.execute<Sums>(sql`
    select coalesce(sum(d.total_value_paise + coalesce(s.adjustment_paise, 0)), 0)::bigint as "valuePaise",
      coalesce(sum(d.net_weight_grams), 0)::bigint as "netWeightGrams",
      count(*) filter (where d.total_value_paise is null)::int as "waitingCount",
      coalesce(sum(s.charges_paise), 0)::bigint as "takenPaise",
      coalesce(json_agg(d.id) filter (where s.id is not null), '[]') as "settledIds"
    from delivery.deliveries d left join payment.settlements s on s.organization_id = d.organization_id
      and s.delivery_id = d.id and s.status <> 'reversed'
    where d.organization_id = ${ctx.organizationId} and d.trip_id = ${tripId}`)
  const { valuePaise, netWeightGrams, waitingCount, takenPaise, settledIds } = sums!
  const planned = [...(await sharesOfTrip(tx, ctx.organizationId, tripId))]
  // What is settled has borne its part; the other lines will.
  const toCome = planned.filter(([deliveryId]) => !settledIds.includes(deliveryId)).flatMap(([, shares]) => shares)
  const sharedPaise = takenPaise + chargesPaise(toCome)
  const all = {
    ...{ valuePaise, sharedPaise, chargesPaise: chargesPaise(charges) },
    ...{ netWeightGrams, arrivedGrams: trip.weighbridgeGrams },
  }
  return {
    charges: charges.map(({ id, kind, bornBy, amountPaise, note, version }) => ({
      ...{ id, kind, bornBy, amountPaise, note, version },
    })),
    landed: { ...all, ...landedCost(all), isWhole: waitingCount === 0 && netWeightGrams > 0 },
    isFixed: settledIds.length > 0,
  }
}
