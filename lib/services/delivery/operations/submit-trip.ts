import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { refused } from '@/lib/kernel/errors'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockWholeTrip, tripStream } from '../internal/lock'
import { mayCollect } from '../policy'
import { loadTrip } from '../queries/trips'
import { submitGate } from '../rules/submit-gate'
import { SubmitTrip } from '../schema'
import { TripView } from '../view'

/** All or nothing, and this trip only: an earlier trip of the same lorry is another stream. */
export const submitTrip = operation({
  name: 'trip.submit',
  summary: 'Hands the weighed trip to the office',
  permission: 'trip:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/submit', params: { id: 'tripId' } },
  input: SubmitTrip,
  output: TripView,
  subject: (tx, input, ctx) => lockWholeTrip(tx, ctx.organizationId, input.tripId),
  allow: mayCollect,
  run: async ({ input, subject: { trip, deliveries } }) => {
    requireVersion(trip, input.expectedVersion)
    requireStatus(trip.status, ['open', 'returned'], 'trip.already-submitted', 'This trip is already submitted.')
    const { blockers, warnings } = submitGate(deliveries)
    if (blockers.length > 0)
      throw refused('trip.not-complete', blockers.map((item) => item.message).join(' '), {
        fields: blockers.map((item) => ({ path: item.deliveryId ?? 'tripId', message: item.message })),
      })
    if (warnings.length > 0 && !input.acknowledgeWarnings)
      throw refused('trip.warnings-unread', warnings.map((item) => item.message).join(' '), {
        fields: warnings.map((item) => ({ path: item.deliveryId ?? 'tripId', message: item.message })),
      })
    const payload = { tripId: trip.id, fieldManagerId: trip.fieldManagerId }
    return { result: trip.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.submitted', payload)] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
