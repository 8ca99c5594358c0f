import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { deliveryStream, loadBag, lockDelivery } from '../internal/lock'
import { receiptOf } from '../internal/receipt'
import { requireCorrectable, requireRoom } from '../internal/weighing'
import { mayCollect } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { bagWeightRefusal } from '../rules/bag'
import { CorrectBag } from '../schema'
import { DeliveryView } from '../view'

/** A new fact beside the old one: the trail keeps both weights. */
export const correctBag = operation({
  name: 'delivery.correct-bag',
  summary: 'Corrects the weight of a bag',
  permission: 'delivery:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'PATCH', path: '/deliveries/{id}/bags/{number}', params: { id: 'deliveryId' } },
  input: CorrectBag,
  output: DeliveryView,
  subject: async (tx, input, ctx) => {
    const locked = await lockDelivery(tx, ctx.organizationId, input.deliveryId)
    return { ...locked, bag: await loadBag(tx, ctx, locked.delivery.id, input.number) }
  },
  allow: mayCollect,
  run: async ({ ctx, input, subject: { trip, delivery, bag } }) => {
    requireVersion(delivery, input.expectedVersion)
    requireCorrectable(trip)
    if (bag.struckAt) throw conflict('bag.is-struck', 'This bag was struck. Weigh it again under a new number.')
    const refusal = bagWeightRefusal(input.weightGrams, ctx.organization.settings)
    if (refusal) throw refusal
    requireRoom(trip, input.weightGrams - bag.weightGrams)
    const event = happened(deliveryEvents, deliveryStream(delivery), 'delivery.bag-corrected', {
      deliveryId: delivery.id,
      tripId: trip.id,
      number: bag.number,
      fromGrams: bag.weightGrams,
      toGrams: input.weightGrams,
      reason: input.reason ?? null,
    })
    return { result: delivery.id, events: [event] }
  },
  offline: { receipt: (tx, { ctx, result }) => receiptOf(tx, ctx, result) },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})
