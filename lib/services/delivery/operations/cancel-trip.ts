import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { releaseLorry } from '@/lib/services/lorry/operations/release-lorry'
import { withdrawRequest } from '@/lib/services/lorry/operations/withdraw-request'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip, tripStream } from '../internal/lock'
import { mayMoveTrip } from '../policy'
import { loadTrip } from '../queries/trips'
import { CancelTrip } from '../schema'
import { TripView } from '../view'

export const cancelTrip = operation({
  name: 'trip.cancel',
  summary: 'Cancels a trip that has no bags',
  permission: 'trip:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/cancel', params: { id: 'tripId' } },
  input: CancelTrip,
  output: TripView,
  subject: (tx, input, ctx) => lockTrip(tx, ctx.organizationId, input.tripId),
  allow: mayMoveTrip,
  run: async ({ input, subject: trip, call }) => {
    requireVersion(trip, input.expectedVersion)
    requireStatus(
      trip.physicalStatus,
      ['assigned'],
      'trip.cannot-cancel',
      'A trip with bags on it cannot be cancelled.',
    )
    if (trip.requestId) await call(withdrawRequest, { requestId: trip.requestId })
    await call(releaseLorry, { tripId: trip.id })
    const payload = { tripId: trip.id, reason: input.reason ?? null }
    return { result: trip.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.cancelled', payload)] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
