import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { refused } from '@/lib/kernel/errors'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip, tripStream } from '../internal/lock'
import { undecidedMismatch } from '../internal/undecided-mismatch'
import { mayDecide } from '../policy'
import { loadTrip } from '../queries/trips'
import { AcceptMismatch } from '../schema'
import { TripView } from '../view'

/** The office has looked why the weighbridge says otherwise than the bags: the trip may be settled. */
export const acceptMismatch = operation({
  name: 'trip.accept-mismatch',
  summary: 'The office accepts a load that weighs otherwise than its bags, with a reason',
  permission: 'trip:review',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/accept-mismatch', params: { id: 'tripId' } },
  input: AcceptMismatch,
  output: TripView,
  subject: (tx, input, ctx) => lockTrip(tx, ctx.organizationId, input.tripId),
  allow: mayDecide,
  run: async ({ ctx, input, subject: trip }) => {
    requireVersion(trip, input.expectedVersion)
    if (undecidedMismatch(ctx, trip) === null)
      throw refused('trip.no-mismatch', 'Bags and weighbridge agree, or somebody has decided already.')
    const payload = { tripId: trip.id, reason: input.reason }
    return { result: trip.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.mismatch-accepted', payload)] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
