import type { Ctx } from '@/lib/access/ctx'
import { dependencyRejected } from '@/lib/access/run-together'
import { happened, type NewEvent } from '@/lib/events/book'
import { DomainError } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { deliveryEvents } from '../events'
import { clashEvents } from './clashes'
import { type Delivery, deliveryStream, type Trip } from './lock'
import { acceptBags, reportedFrom, requireOpenTrip, usedNumbers } from './weighing'

type Bags = Parameters<typeof acceptBags>[3]
type Given = {
  tx: Tx
  subject: { trip: Trip; delivery: Delivery }
  calls: { id: string; needs: string[]; ctx: Ctx; input: { bags: Bags } }[]
}

/** Reported bags of one delivery, call by call as if each had come alone: one bad call takes nothing from the others. */
export async function acceptTogether({ tx, subject, calls }: Given): Promise<(NewEvent[] | DomainError)[]> {
  const { delivery } = subject
  const trip = { ...subject.trip }
  requireOpenTrip(trip)
  const used = await usedNumbers(tx, trip.organizationId, delivery.id)
  const stream = deliveryStream(delivery)
  const rejected = new Set<string>()
  let after = 0
  return calls.map(({ id, needs, ctx, input }) => {
    try {
      if (needs.some((need) => rejected.has(need))) throw dependencyRejected()
      const bags = acceptBags(ctx, trip, used, input.bags)
      for (const bag of bags) {
        used.add(bag.number)
        trip.grossWeightGrams += bag.weightGrams
      }
      const payload = { deliveryId: delivery.id, tripId: trip.id, bags, ...reportedFrom(ctx) }
      const event = happened(deliveryEvents, stream, 'delivery.bags-recorded', payload, after)
      const events = [event, ...clashEvents(ctx, trip, stream, { bags }, after + 1)]
      after += events.length
      return events
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      rejected.add(id)
      return error
    }
  })
}
