import { none, operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { markOut } from '@/lib/services/lorry/operations/mark-out'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip, tripStream } from '../internal/lock'
import { mayMoveTrip } from '../policy'
import { loadTrip } from '../queries/trips'
import { TripRef } from '../schema'
import { TripView } from '../view'

export const startTrip = operation({
  name: 'trip.start',
  summary: 'Starts a trip',
  permission: 'trip:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/start', params: { id: 'tripId' } },
  input: TripRef,
  output: TripView,
  offline: {},
  subject: (tx, input, ctx) => lockTrip(tx, ctx.organizationId, input.tripId),
  allow: mayMoveTrip,
  run: async ({ ctx, input, subject: trip, call }) => {
    requireVersion(trip, input.expectedVersion)
    if (ctx.reported && trip.startedAt)
      return { result: trip.id, events: none('already on its way: the first bag starts a trip too') }
    requireStatus(trip.physicalStatus, ['assigned'], 'trip.already-started', 'This trip is already on its way.')
    if (trip.startedAt) throw conflict('trip.already-started', 'This trip has already been started.')
    await call(markOut, { tripId: trip.id })
    return {
      result: trip.id,
      events: [happened(deliveryEvents, tripStream(trip), 'trip.started', { tripId: trip.id })],
    }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
