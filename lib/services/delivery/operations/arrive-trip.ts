import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { releaseLorry } from '@/lib/services/lorry/operations/release-lorry'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip, tripStream } from '../internal/lock'
import { mayMoveTrip } from '../policy'
import { loadTrip } from '../queries/trips'
import { compareWeighings } from '../rules/weighbridge'
import { ArriveTrip } from '../schema'
import { TripView } from '../view'

export const arriveTrip = operation({
  name: 'trip.arrive',
  summary: 'The lorry arrives and is free again',
  permission: 'trip:collect',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/arrive', params: { id: 'tripId' } },
  input: ArriveTrip,
  output: TripView,
  subject: (tx, input, ctx) => lockTrip(tx, ctx.organizationId, input.tripId),
  allow: mayMoveTrip,
  run: async ({ ctx, input, subject: trip, call }) => {
    requireVersion(trip, input.expectedVersion)
    requireStatus(
      trip.physicalStatus,
      ['in_transit'],
      'trip.not-on-the-way',
      'Only a lorry that is on its way can arrive.',
    )
    await call(releaseLorry, { tripId: trip.id })
    const weighbridgeGrams = input.weighbridgeGrams ?? null
    const { mismatchGrams, wayGrams } = compareWeighings(
      {
        bagsGrams: trip.grossWeightGrams,
        dispatchGrams: trip.dispatchWeighbridgeGrams,
        arrivalGrams: weighbridgeGrams,
      },
      ctx.organization.settings.weighbridgeToleranceBp,
    )
    // What the weighbridge said as it left was told then.
    const isNews = trip.dispatchWeighbridgeGrams === null
    const payload = { tripId: trip.id, weighbridgeGrams, mismatchGrams: isNews ? mismatchGrams : null, wayGrams }
    return { result: trip.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.arrived', payload)] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
