import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip, tripStream } from '../internal/lock'
import { mayMoveTrip } from '../policy'
import { loadTrip } from '../queries/trips'
import { compareWeighings } from '../rules/weighbridge'
import { DispatchTrip } from '../schema'
import { TripView } from '../view'

export const dispatchTrip = operation({
  name: 'trip.dispatch',
  summary: 'The loaded lorry leaves',
  permission: 'trip:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/dispatch', params: { id: 'tripId' } },
  input: DispatchTrip,
  output: TripView,
  subject: (tx, input, ctx) => lockTrip(tx, ctx.organizationId, input.tripId),
  offline: {},
  allow: mayMoveTrip,
  run: async ({ ctx, input, subject: trip }) => {
    requireVersion(trip, input.expectedVersion)
    requireStatus(trip.physicalStatus, ['loading'], 'trip.not-loaded', 'Only a lorry that is being loaded can leave.')
    const weighbridgeGrams = input.weighbridgeGrams ?? null
    const { mismatchGrams } = compareWeighings(
      { bagsGrams: trip.grossWeightGrams, dispatchGrams: weighbridgeGrams, arrivalGrams: null },
      ctx.organization.settings.weighbridgeToleranceBp,
    )
    const payload = { tripId: trip.id, weighbridgeGrams, mismatchGrams }
    return { result: trip.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.dispatched', payload)] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
