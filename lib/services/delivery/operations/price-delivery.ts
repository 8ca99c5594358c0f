import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { valueOrThrow } from '@/lib/kernel/result'
import { dayOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { type Delivery, deliveryStream, lockDelivery, type Trip, tripStream } from '../internal/lock'
import { mayDecide } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { priceListOn } from '../queries/prices'
import { priced, type QualityDeduction, weighOut } from '../rules/amounts'
import { choosePrice, type Price } from '../rules/price'
import { PriceDelivery } from '../schema'
import { DeliveryView } from '../view'

/** Prices one farmer's bags. The last of a trip makes the trip priced. */
export const priceDelivery = operation({
  name: 'delivery.price',
  summary: 'Sets price and quality deduction; without a price the price list in force is used',
  permission: 'delivery:price',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/deliveries/{id}/price', params: { id: 'deliveryId' } },
  input: PriceDelivery,
  output: DeliveryView,
  subject: (tx, input, ctx) => lockDelivery(tx, ctx.organizationId, input.deliveryId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: { trip, delivery } }) => {
    requireVersion(delivery, input.expectedVersion)
    requireStatus(delivery.status, ['submitted', 'priced'], 'delivery.not-to-price', notToPrice(delivery.status))
    const weights = valueOrThrow(
      weighOut(
        delivery.grossWeightGrams,
        delivery.bagCount,
        trip.standardDeductionGramsPerBag,
        qualityOf(input, delivery),
      ),
    )
    const found = await findPrice(tx, ctx, trip, delivery, input)
    const amounts = priced(weights, found.pricePaisePerKg)
    const event = happened(deliveryEvents, deliveryStream(delivery), 'delivery.priced', {
      deliveryId: delivery.id,
      tripId: trip.id,
      ...found,
      qualityDeductionGrams: amounts.qualityDeductionGrams,
      qualityReason: amounts.qualityReason,
      netWeightGrams: amounts.netWeightGrams,
      totalValuePaise: amounts.totalValuePaise,
    })
    const isLast = trip.status === 'submitted' && (await othersArePriced(tx, ctx.organizationId, delivery))
    const events = isLast
      ? [event, happened(deliveryEvents, tripStream(trip), 'trip.priced', { tripId: trip.id })]
      : [event]
    return { result: delivery.id, events }
  },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})

const notToPrice = (status: string): string =>
  status === 'settled' || status === 'paid'
    ? 'This delivery is settled. Reverse the settlement first.'
    : 'Only a submitted delivery can be priced.'

/** What was typed now, else what stands from before. */
function qualityOf(
  input: { qualityDeductionGrams?: number; qualityDeductionBp?: number; qualityReason?: string; reason?: string },
  delivery: Delivery,
): QualityDeduction {
  const reason = input.qualityReason ?? input.reason ?? delivery.qualityReason
  if (input.qualityDeductionBp !== undefined) return { bp: input.qualityDeductionBp, reason }
  return { grams: input.qualityDeductionGrams ?? delivery.qualityDeductionGrams, reason }
}

/** The price that applies. A typed price equal to the listed one is no override. @throws DomainError */
async function findPrice(
  tx: Tx,
  ctx: Ctx,
  trip: Trip,
  delivery: Delivery,
  input: { pricePaisePerKg?: number; reason?: string },
): Promise<Price> {
  const weighedOn = dayOf(delivery.firstBagAt ?? delivery.createdAt, ctx.organization.timeZone)
  const [farmer] = await tx.execute<{ price: number | null }>(sql`
    select price_paise_per_kg as price from farmer.farmers
    where organization_id = ${ctx.organizationId} and id = ${delivery.farmerId}`)
  const listed = choosePrice({
    farmerPricePaisePerKg: farmer?.price,
    tripPricePaisePerKg: trip.pricePaisePerKg,
    priceList: await priceListOn(tx, ctx.organizationId, weighedOn),
    moistureBp: delivery.moistureBp,
    organizationPricePaisePerKg: ctx.organization.settings.defaultPricePaisePerKg,
  })
  const { pricePaisePerKg, reason } = input
  if (pricePaisePerKg === undefined || (listed.ok && listed.value.pricePaisePerKg === pricePaisePerKg))
    return valueOrThrow(listed)
  return valueOrThrow(choosePrice({ override: { pricePaisePerKg, reason } }))
}

async function othersArePriced(tx: Tx, organizationId: string, delivery: Delivery): Promise<boolean> {
  const [row] = await tx.execute<{ open: boolean }>(sql`
    select exists (select 1 from delivery.deliveries where organization_id = ${organizationId}
      and trip_id = ${delivery.tripId} and id <> ${delivery.id} and status = 'submitted') as open`)
  return row?.open === false
}
