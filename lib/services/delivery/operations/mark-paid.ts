import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { none, operation } from '@/lib/access/operation'
import { happened, type NewEvent } from '@/lib/events/book'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { deliveryStream, lockDelivery, lockWholeTrip, tripStream } from '../internal/lock'
import { mayFollowEvents } from '../policy'

/** Follows the payment service: a fully paid settlement pays its delivery, the last one closes the trip; money that came back opens it. */
export const markPaid = operation({
  name: 'delivery.mark-paid',
  summary: 'Marks a delivery as paid, or as unpaid again',
  permission: 'settlement:post',
  book: deliveryEvents,
  apply: deliveryAppliers,
  input: z.object({ deliveryId: id, isPaid: z.boolean() }),
  output: z.object({ deliveryId: z.uuid() }),
  subject: async (tx, input, ctx) => {
    const { trip, delivery } = await lockDelivery(tx, ctx.organizationId, input.deliveryId)
    return { delivery, ...(await lockWholeTrip(tx, ctx.organizationId, trip.id)) }
  },
  allow: mayFollowEvents,
  run: async ({ input, subject: { trip, delivery, deliveries } }) => {
    const result = { deliveryId: delivery.id }
    const expected = input.isPaid ? 'settled' : 'paid'
    if (delivery.status !== expected) return { result, events: none('already so, or settled again meanwhile') }
    const ref = { deliveryId: delivery.id, tripId: trip.id }
    const name = input.isPaid ? 'delivery.paid' : 'delivery.unpaid'
    const events: NewEvent[] = [happened(deliveryEvents, deliveryStream(delivery), name, ref)]
    const othersPaid = deliveries.every((other) => other.id === delivery.id || other.status === 'paid')
    if (input.isPaid && othersPaid && trip.status === 'settled')
      events.push(happened(deliveryEvents, tripStream(trip), 'trip.closed', { tripId: trip.id }))
    if (!input.isPaid && trip.status === 'closed')
      events.push(happened(deliveryEvents, tripStream(trip), 'trip.settled', { tripId: trip.id }))
    return { result, events }
  },
})
