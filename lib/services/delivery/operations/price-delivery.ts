import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { invalid } from '@/lib/kernel/errors'
import { dayOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { type Delivery, deliveryStream, lockDelivery, type Trip, tripStream } from '../internal/lock'
import { mayDecide } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { priceListOn } from '../queries/prices'
import { amountsOf, deductionFaults, qualityGramsOf } from '../rules/amounts'
import { type PriceFound, priceOf } from '../rules/price'
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
    const weighed = { ...delivery, standardDeductionGramsPerBag: trip.standardDeductionGramsPerBag }
    const quality =
      input.qualityDeductionGrams ??
      (input.qualityDeductionBp === undefined
        ? delivery.qualityDeductionGrams
        : qualityGramsOf(delivery.grossWeightGrams, input.qualityDeductionBp))
    const reason = input.reason ?? delivery.qualityReason ?? undefined
    const faults = deductionFaults(weighed, quality, reason)
    if (faults.length > 0) throw invalid(faults, 'delivery.deduction-invalid')
    const found = await findPrice(tx, ctx, trip, delivery, input)
    const amounts = amountsOf(weighed, quality, found.pricePaisePerKg)
    const priced = happened(deliveryEvents, deliveryStream(delivery), 'delivery.priced', {
      deliveryId: delivery.id,
      tripId: trip.id,
      ...found,
      qualityDeductionGrams: quality,
      qualityReason: quality > 0 ? (reason ?? null) : null,
      netWeightGrams: amounts.netWeightGrams,
      totalValuePaise: amounts.totalValuePaise,
    })
    const isLast = trip.status === 'submitted' && (await othersArePriced(tx, ctx.organizationId, delivery))
    const events = isLast
      ? [priced, happened(deliveryEvents, tripStream(trip), 'trip.priced', { tripId: trip.id })]
      : [priced]
    return { result: delivery.id, events }
  },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})

const notToPrice = (status: string): string =>
  status === 'settled' || status === 'paid'
    ? 'This delivery is settled. Reverse the settlement first.'
    : 'Only a submitted delivery can be priced.'

/** @throws DomainError invalid when no price is in force, or an own price comes without a reason. */
async function findPrice(
  tx: Tx,
  ctx: Ctx,
  trip: Trip,
  delivery: Delivery,
  input: { pricePaisePerKg?: number; reason?: string },
): Promise<PriceFound> {
  const weighedOn = dayOf(delivery.firstBagAt ?? delivery.createdAt, ctx.organization.timeZone)
  const [farmer] = await tx.execute<{ price: number | null }>(sql`
    select price_paise_per_kg as price from farmer.farmers
    where organization_id = ${ctx.organizationId} and id = ${delivery.farmerId}`)
  const found = priceOf({
    overridePaisePerKg: input.pricePaisePerKg,
    overrideReason: input.reason,
    farmerPaisePerKg: farmer?.price ?? null,
    tripPaisePerKg: trip.pricePaisePerKg,
    priceList: await priceListOn(tx, ctx.organizationId, weighedOn),
    moistureBp: delivery.moistureBp ?? 0,
    organizationPaisePerKg: ctx.organization.settings.defaultPricePaisePerKg,
  })
  if (!found)
    throw invalid([
      {
        path: 'pricePaisePerKg',
        message: 'No price list covers this moisture on that day. Type a price, with a reason.',
      },
    ])
  if (found.source.kind === 'override' && !found.source.reason)
    throw invalid([
      { path: 'reason', message: 'Say why the price differs from the price list; the farmer reads it on the slip.' },
    ])
  return found
}

async function othersArePriced(tx: Tx, organizationId: string, delivery: Delivery): Promise<boolean> {
  const [row] = await tx.execute<{ open: boolean }>(sql`
    select exists (select 1 from delivery.deliveries where organization_id = ${organizationId}
      and trip_id = ${delivery.tripId} and id <> ${delivery.id} and status = 'submitted') as open`)
  return row?.open === false
}
