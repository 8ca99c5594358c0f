import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { conflict } from '@/lib/kernel/errors'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip, tripStream } from '../internal/lock'
import { requireManager } from '../internal/require-manager'
import { requireCorrectable } from '../internal/weighing'
import { mayDecide } from '../policy'
import { loadTrip } from '../queries/trips'
import { HandOverTrip } from '../schema'
import { TripView } from '../view'

/**
 * Another field manager goes on with a trip that is still collected: it leaves the first phone and comes to the second with
 * all that is on it. What the first phone still had waiting is parked for the office, never dropped.
 */
export const handOverTrip = operation({
  name: 'trip.hand-over',
  summary: 'Hands a trip over to another field manager',
  permission: 'trip:plan',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/hand-over', params: { id: 'tripId' } },
  input: HandOverTrip,
  output: TripView,
  subject: (tx, input, ctx) => lockTrip(tx, ctx.organizationId, input.tripId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: trip }) => {
    requireVersion(trip, input.expectedVersion)
    requireCorrectable(trip)
    const { fieldManagerId, reason = null } = input
    if (fieldManagerId === trip.fieldManagerId)
      throw conflict('trip.already-theirs', 'This trip is with this manager already. Choose another.')
    await requireManager(tx, ctx, fieldManagerId)
    const payload = { tripId: trip.id, fieldManagerId, fromManagerId: trip.fieldManagerId, reason }
    return { result: trip.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.handed-over', payload)] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
