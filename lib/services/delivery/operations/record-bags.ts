import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { acceptTogether } from '../internal/accept-together'
import { applyManyBagsRecorded } from '../internal/apply-weighing'
import { clashEvents } from '../internal/clashes'
import { deliveryStream, lockDelivery } from '../internal/lock'
import { receiptOf } from '../internal/receipt'
import { acceptBags, reportedFrom, requireMoistureFirst, requireOpenTrip, usedNumbers } from '../internal/weighing'
import { mayCollect } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { bagCountRefusal } from '../rules/bag'
import { RecordBags } from '../schema'
import { DeliveryView } from '../view'

export const recordBags = operation({
  name: 'delivery.record-bags',
  summary: 'Records weighed bags, one or up to 500 at once',
  permission: 'delivery:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/deliveries/{id}/bags', params: { id: 'deliveryId' } },
  input: RecordBags,
  output: DeliveryView,
  subject: (tx, input, ctx) => lockDelivery(tx, ctx.organizationId, input.deliveryId),
  allow: mayCollect,
  run: async ({ ctx, tx, input, subject: { trip, delivery } }) => {
    requireVersion(delivery, input.expectedVersion)
    requireOpenTrip(trip)
    insist(bagCountRefusal(input.bagCount, input.bags.length))
    requireMoistureFirst(ctx, delivery.moistureBp)
    const used = await usedNumbers(tx, ctx.organizationId, delivery.id)
    const payload = {
      ...{ deliveryId: delivery.id, tripId: trip.id, bags: acceptBags(ctx, trip, used, input.bags) },
      ...reportedFrom(ctx),
    }
    const event = happened(deliveryEvents, deliveryStream(delivery), 'delivery.bags-recorded', payload)
    const clashes = clashEvents(ctx, trip, deliveryStream(delivery), payload, 1)
    return { result: delivery.id, events: [event, ...clashes] }
  },
  offline: {
    receipt: (tx, { ctx, input }) => receiptOf(tx, ctx, input.deliveryId),
    together: { key: (input) => input.deliveryId, run: acceptTogether, apply: applyManyBagsRecorded },
  },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})
