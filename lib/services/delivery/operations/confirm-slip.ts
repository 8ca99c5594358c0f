import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { deliveryStream, lockDelivery } from '../internal/lock'
import { mayCollect } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { ConfirmSlip } from '../schema'
import { DeliveryView } from '../view'

/** A fact of the gate: it is kept however late it arrives, and beside whatever the sums have become since. */
export const confirmSlip = operation({
  name: 'delivery.confirm-slip',
  summary: 'The farmer confirms bags and gross weight at the gate',
  permission: 'delivery:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/deliveries/{id}/confirm-slip', params: { id: 'deliveryId' } },
  input: ConfirmSlip,
  output: DeliveryView,
  subject: (tx, input, ctx) => lockDelivery(tx, ctx.organizationId, input.deliveryId),
  offline: {},
  allow: mayCollect,
  run: async ({ input, subject: { trip, delivery } }) => {
    const { deliveryId, photoId = null, pinProof = null, ...confirmed } = input
    const payload = { deliveryId, tripId: trip.id, photoId, pinProof, ...confirmed }
    return {
      result: deliveryId,
      events: [happened(deliveryEvents, deliveryStream(delivery), 'delivery.slip-confirmed', payload)],
    }
  },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})
