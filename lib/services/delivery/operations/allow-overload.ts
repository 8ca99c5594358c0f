import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip, tripStream } from '../internal/lock'
import { mayDecide } from '../policy'
import { loadTrip } from '../queries/trips'
import { AllowOverload } from '../schema'
import { TripView } from '../view'

export const allowOverload = operation({
  name: 'trip.allow-overload',
  summary: 'The office allows more than the lorry is meant to carry',
  permission: 'trip:review',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/allow-overload', params: { id: 'tripId' } },
  input: AllowOverload,
  output: TripView,
  subject: (tx, input, ctx) => lockTrip(tx, ctx.organizationId, input.tripId),
  allow: mayDecide,
  run: async ({ input, subject: trip }) => {
    requireVersion(trip, input.expectedVersion)
    requireStatus(trip.status, ['open', 'returned'], 'trip.not-open', 'The trip is already submitted.')
    const payload = { tripId: trip.id, reason: input.reason }
    return { result: trip.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.overload-allowed', payload)] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
