import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { clashEvents } from '../internal/clashes'
import { deliveryStream, lockDelivery } from '../internal/lock'
import { moistureReading } from '../internal/moisture-reading'
import { receiptOf } from '../internal/receipt'
import { requireCorrectable } from '../internal/weighing'
import { mayCollect } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { SetMoisture } from '../schema'
import { DeliveryView } from '../view'

export const setMoisture = operation({
  name: 'delivery.set-moisture',
  summary: 'Records the moisture reading',
  permission: 'delivery:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/deliveries/{id}/moisture', params: { id: 'deliveryId' } },
  input: SetMoisture,
  output: DeliveryView,
  subject: (tx, input, ctx) => lockDelivery(tx, ctx.organizationId, input.deliveryId),
  allow: mayCollect,
  run: async ({ ctx, input, subject: { trip, delivery } }) => {
    requireVersion(delivery, input.expectedVersion)
    requireCorrectable(trip)
    const event = happened(deliveryEvents, deliveryStream(delivery), 'delivery.moisture-set', {
      deliveryId: delivery.id,
      tripId: trip.id,
      ...moistureReading(ctx, input.moistureBp, input.photoId),
    })
    const found = { moistureBp: input.moistureBp, before: delivery }
    return { result: delivery.id, events: [event, ...clashEvents(ctx, trip, deliveryStream(delivery), found, 1)] }
  },
  offline: { receipt: (tx, { ctx, result }) => receiptOf(tx, ctx, result) },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})
