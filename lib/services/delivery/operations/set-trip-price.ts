import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockTrip, tripStream } from '../internal/lock'
import { mayDecide } from '../policy'
import { loadTrip } from '../queries/trips'
import { SetTripPrice } from '../schema'
import { TripView } from '../view'

export const setTripPrice = operation({
  name: 'trip.set-price',
  summary: 'One price for the whole trip',
  permission: 'delivery:price',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/trips/{id}/price', params: { id: 'tripId' } },
  input: SetTripPrice,
  output: TripView,
  subject: (tx, input, ctx) => lockTrip(tx, ctx.organizationId, input.tripId),
  allow: mayDecide,
  run: async ({ input, subject: trip }) => {
    requireVersion(trip, input.expectedVersion)
    requireStatus(
      trip.status,
      ['open', 'submitted', 'returned', 'priced'],
      'trip.already-settled',
      'The trip is already settled.',
    )
    const payload = { tripId: trip.id, pricePaisePerKg: input.pricePaisePerKg }
    return { result: trip.id, events: [happened(deliveryEvents, tripStream(trip), 'trip.price-set', payload)] }
  },
  view: (tx, { ctx, result }) => loadTrip(tx, ctx, result),
})
