import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockWholeTrip, tripStream } from '../internal/lock'
import { mayDecide } from '../policy'
import { loadTrip } from '../queries/trips'
import { ReturnTrip } from '../schema'
import { TripView } from '../view'

export const returnTrip = operation({
  name: 'trip.return',
  summary: 'Gives a submitted trip back for correction',
  permission: 'trip:review',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/return', params: { id: 'tripId' } },
  input: ReturnTrip,
  output: TripView,
  subject: (tx, input, ctx) => lockWholeTrip(tx, ctx.organizationId, input.tripId),
  allow: mayDecide,
  run: async ({ input, subject: { trip, deliveries } }) => {
    requireVersion(trip, input.expectedVersion)
    requireStatus(
      trip.status,
      ['submitted', 'priced'],
      'trip.not-submitted',
      'Only a submitted trip can be given back.',
    )
    // One reversed settlement opens the trip for pricing, not the others' weights.
    if (deliveries.some(({ status }) => status === 'settled' || status === 'paid'))
      throw conflict('trip.partly-settled', 'Some farmers of this trip are settled. Reverse their settlements first.')
    const payload = { tripId: trip.id, reason: input.reason, fieldManagerId: trip.fieldManagerId }
    return { result: trip.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.returned', payload)] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
