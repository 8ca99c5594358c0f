import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { operation } from '@/lib/access/operation'
import { requireStatus } from '@/lib/access/versions'
import { happened, type NewEvent } from '@/lib/events/book'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { deliveryStream, lockDelivery, tripStream } from '../internal/lock'
import { mayDecide } from '../policy'

/**
 * A reversed settlement makes its delivery priced again, and the trip with it. Called by reversing, in the same
 * transaction. Whether money is still out is the payment service's to know: here "paid" may lag behind its events.
 */
export const unfreezeDelivery = operation({
  name: 'delivery.unfreeze',
  summary: 'Opens a settled delivery for pricing again',
  permission: 'settlement:post',
  book: deliveryEvents,
  apply: deliveryAppliers,
  input: z.object({ deliveryId: id }),
  output: z.object({ deliveryId: z.uuid() }),
  subject: (tx, input, ctx) => lockDelivery(tx, ctx.organizationId, input.deliveryId),
  allow: mayDecide,
  run: async ({ subject: { trip, delivery } }) => {
    requireStatus(delivery.status, ['settled', 'paid'], 'delivery.not-settled', 'This delivery is not settled.')
    const ref = { deliveryId: delivery.id, tripId: trip.id }
    const events: NewEvent[] = [happened(deliveryEvents, deliveryStream(delivery), 'delivery.unsettled', ref)]
    if (trip.status === 'settled' || trip.status === 'closed')
      events.push(happened(deliveryEvents, tripStream(trip), 'trip.reopened', { tripId: trip.id }))
    return { result: { deliveryId: delivery.id }, events }
  },
})
