import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockDelivery } from '../internal/lock'
import { receiptOf } from '../internal/receipt'
import { bagsStep, weighing } from '../internal/weigh-steps'
import { weighTogether } from '../internal/weigh-together'
import { usedNumbers } from '../internal/weighing'
import { mayCollect } from '../policy'
import { loadDelivery } from '../queries/deliveries'
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
    const used = await usedNumbers(tx, ctx.organizationId, delivery.id)
    return { result: delivery.id, events: bagsStep(ctx, weighing(trip, delivery, used), input) }
  },
  offline: {
    receipt: (tx, { ctx, input }) => receiptOf(tx, ctx, input.deliveryId),
    together: weighTogether,
  },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})
