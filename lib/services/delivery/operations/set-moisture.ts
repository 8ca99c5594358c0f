import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockDelivery } from '../internal/lock'
import { receiptOf } from '../internal/receipt'
import { moistureStep, weighing } from '../internal/weigh-steps'
import { weighTogether } from '../internal/weigh-together'
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
    return { result: delivery.id, events: moistureStep(ctx, weighing(trip, delivery), input) }
  },
  offline: {
    receipt: (tx, { ctx, result }) => receiptOf(tx, ctx, result),
    together: weighTogether,
  },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})
