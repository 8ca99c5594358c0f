import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { deliveryStream, lockDelivery } from '../internal/lock'
import { requireCorrectable } from '../internal/weighing'
import { mayCollect } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { gradeOf } from '../rules/moisture'
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
  run: async ({ input, subject: { trip, delivery } }) => {
    requireVersion(delivery, input.expectedVersion)
    requireCorrectable(trip)
    const event = happened(deliveryEvents, deliveryStream(delivery), 'delivery.moisture-set', {
      deliveryId: delivery.id,
      tripId: trip.id,
      moistureBp: input.moistureBp,
      grade: gradeOf(input.moistureBp),
      photoId: input.photoId ?? null,
    })
    return { result: delivery.id, events: [event] }
  },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})
