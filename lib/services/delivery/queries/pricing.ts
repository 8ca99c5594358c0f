import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { dayOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { maySeeTrips } from '../policy'
import { choosePrice, type PriceListRow } from '../rules/price'
import { type DeliveryView, type PricingLine, PricingView } from '../view'
import { loadDelivery } from './deliveries'
import { marketNear } from './market'
import { priceListOn } from './prices'
import { loadTrip } from './trips'

/** Everything the pricing table of a trip needs, in one read: lines with bags, what the price list says, the mandi. */
export const tripPricing = query({
  name: 'trip.pricing',
  summary: 'The pricing table of a trip: deliveries with bags, the price that applies, the mandi price',
  service: 'delivery',
  permission: 'delivery:read',
  http: { method: 'GET', path: '/trips/{id}/pricing', params: { id: 'tripId' } },
  input: z.object({ tripId: id }),
  output: PricingView,
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const trip = await loadTrip(tx, ctx, input.tripId)
    const found = await tx.execute<{ id: string; farmerPrice: number | null }>(sql`
      select d.id, f.price_paise_per_kg as "farmerPrice" from delivery.deliveries d
      join farmer.farmers f on f.organization_id = d.organization_id and f.id = d.farmer_id
      where d.organization_id = ${ctx.organizationId} and d.trip_id = ${trip.id} order by d.created_at, d.id`)
    const lists = new Map<string, PriceListRow | null>()
    const lines: PricingLine[] = []
    for (const { id: deliveryId, farmerPrice } of found) {
      const delivery = await loadDelivery(tx, ctx, deliveryId)
      const priceList = await listFor(tx, ctx, delivery, lists)
      const listed = choosePrice({
        farmerPricePaisePerKg: farmerPrice,
        tripPricePaisePerKg: trip.pricePaisePerKg,
        priceList,
        moistureBp: delivery.moistureBp,
        organizationPricePaisePerKg: ctx.organization.settings.defaultPricePaisePerKg,
      })
      lines.push({
        ...delivery,
        listed: listed.ok ? listed.value : null,
        listedProblem: listed.ok ? null : listed.refusal.message,
      })
    }
    const [home] = await tx.execute<{ place: string }>(sql`
      select place from "user".organizations where organization_id = ${ctx.organizationId}`)
    const market = await marketNear(tx, ctx.organizationId, [trip.location, home?.place ?? ''], trip.scheduledOn)
    return { trip, lines, market }
  },
})

async function listFor(tx: Tx, ctx: Ctx, delivery: DeliveryView, known: Map<string, PriceListRow | null>) {
  const on = dayOf(new Date(delivery.firstBagAt ?? delivery.createdAt), ctx.organization.timeZone)
  if (!known.has(on)) known.set(on, await priceListOn(tx, ctx.organizationId, on))
  return known.get(on) ?? null
}
