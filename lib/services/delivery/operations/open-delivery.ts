import { none, operation } from '@/lib/access/operation'
import { newId } from '@/lib/kernel/ids'
import { markOut } from '@/lib/services/lorry/operations/mark-out'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockPlace, requireFarmer } from '../internal/lock-place'
import { receiptOf } from '../internal/receipt'
import { openStep, weighing } from '../internal/weigh-steps'
import { applyWeighed, weighTogether } from '../internal/weigh-together'
import { usedNumbers } from '../internal/weighing'
import { mayCollect } from '../policy'
import { loadDelivery } from '../queries/deliveries'
import { OpenDelivery } from '../schema'
import { DeliveryView } from '../view'

/** A farmer's bags on a trip; moisture and bags may come along in one call. The first delivery starts the trip. */
export const openDelivery = operation({
  name: 'delivery.open',
  summary: 'Opens a delivery, with moisture and bags if they are there',
  permission: 'delivery:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  applyAll: applyWeighed,
  http: { method: 'POST', path: '/trips/{id}/deliveries', params: { id: 'tripId' }, status: 201 },
  input: OpenDelivery,
  output: DeliveryView,
  subject: (tx, input, ctx) => lockPlace(tx, ctx, input),
  allow: mayCollect,
  run: async ({ ctx, tx, input, subject: { trip, farmerId, farmerStatus, delivery }, call }) => {
    requireFarmer(farmerStatus)
    const used = delivery && (await usedNumbers(tx, ctx.organizationId, delivery.id))
    const now = weighing(trip, delivery, used)
    const events = openStep(ctx, now, { ...input, farmerId }, input.id ?? newId())
    if (events[0]?.name === 'trip.started') await call(markOut, { tripId: input.tripId })
    return { result: now.delivery!.id, events: events.length > 0 ? events : none('opened already, by the same phone') }
  },
  offline: {
    receipt: (tx, { ctx, input, result }) => receiptOf(tx, ctx, result, input.id),
    together: weighTogether,
  },
  view: (tx, { ctx, result }) => loadDelivery(tx, ctx, result),
})
