import { none, operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { deliveryStream, loadBag, lockDelivery } from '../internal/lock'
import { receiptOf } from '../internal/receipt'
import { requireCorrectable } from '../internal/weighing'
import { mayCollect } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { StrikeBag } from '../schema'
import { DeliveryView } from '../view'

/** Takes a bag out of the count. Its number and weight stay readable; the number is not used again. */
export const strikeBag = operation({
  name: 'delivery.strike-bag',
  summary: 'Strikes a bag',
  permission: 'delivery:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'DELETE', path: '/deliveries/{id}/bags/{number}', params: { id: 'deliveryId' } },
  input: StrikeBag,
  output: DeliveryView,
  subject: async (tx, input, ctx) => {
    const locked = await lockDelivery(tx, ctx.organizationId, input.deliveryId)
    return { ...locked, bag: await loadBag(tx, ctx, locked.delivery.id, input.number) }
  },
  allow: mayCollect,
  run: async ({ ctx, input, subject: { trip, delivery, bag } }) => {
    requireVersion(delivery, input.expectedVersion)
    requireCorrectable(trip)
    if (bag.struckAt && ctx.reported) return { result: delivery.id, events: none('struck already, by another phone') }
    if (bag.struckAt) throw conflict('bag.is-struck', 'This bag is already struck.')
    const event = happened(deliveryEvents, deliveryStream(delivery), 'delivery.bag-struck', {
      deliveryId: delivery.id,
      tripId: trip.id,
      number: bag.number,
      weightGrams: bag.weightGrams,
      reason: input.reason ?? null,
    })
    return { result: delivery.id, events: [event] }
  },
  offline: { receipt: (tx, { ctx, result }) => receiptOf(tx, ctx, result) },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})
