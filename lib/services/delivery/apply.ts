import type { Appliers } from '@/lib/events/book'
import type { deliveryEvents } from './events'
import { applyDisputeAnswered, applyDisputeOpened } from './internal/apply-disputes'
import { applyFarmerChanged } from './internal/apply-farmer-changed'
import { applyPhotoAnnounced, applyPhotoKept } from './internal/apply-photos'
import { applyMarketPrices, applyPriceList } from './internal/apply-prices'
import { applyDeliveryStatus, applyPriced } from './internal/apply-pricing'
import { applyBagsPromised } from './internal/apply-promises'
import { applyHandedOver, applyTripCreated, changeTrip } from './internal/apply-trip'
import {
  applyAlsoOpened,
  applyBagCorrected,
  applyBagStruck,
  applyBagsRecorded,
  applyMoistureSet,
  applyNothingBut,
  applyOpened,
  applySlipConfirmed,
} from './internal/apply-weighing'

/** Event → tables, one function per event. The only writer of this service's tables; a rebuild runs the same functions. */
export const deliveryAppliers: Appliers<typeof deliveryEvents.payloads> = {
  'trip.created': applyTripCreated,
  'trip.handed-over': applyHandedOver,
  'trip.bags-promised': applyBagsPromised,
  'trip.started': (tx, e) => changeTrip(tx, e, { startedAt: e.at }),
  'trip.overload-allowed': (tx, e) => changeTrip(tx, e, { overloadReason: e.payload.reason }),
  'trip.price-set': (tx, e) => changeTrip(tx, e, { pricePaisePerKg: e.payload.pricePaisePerKg }),
  'trip.dispatched': (tx, e) =>
    changeTrip(tx, e, {
      physicalStatus: 'in_transit',
      dispatchedAt: e.at,
      dispatchWeighbridgeGrams: e.payload.weighbridgeGrams ?? null,
    }),
  'trip.arrived': (tx, e) =>
    changeTrip(tx, e, { physicalStatus: 'delivered', arrivedAt: e.at, weighbridgeGrams: e.payload.weighbridgeGrams }),
  'trip.mismatch-accepted': (tx, e) => changeTrip(tx, e, { mismatchReason: e.payload.reason }),
  'trip.cancelled': (tx, e) => changeTrip(tx, e, { physicalStatus: 'cancelled', status: 'cancelled' }),
  'trip.submitted': (tx, e) => changeTrip(tx, e, { status: 'submitted', submittedAt: e.at }, 'submitted'),
  'trip.returned': (tx, e) =>
    changeTrip(tx, e, { status: 'returned', returnReason: e.payload.reason, mismatchReason: null }, 'recorded'),
  'trip.priced': (tx, e) => changeTrip(tx, e, { status: 'priced' }),
  'trip.settled': (tx, e) => changeTrip(tx, e, { status: 'settled', settledAt: e.at }),
  'trip.reopened': (tx, e) => changeTrip(tx, e, { status: 'priced', settledAt: null }),
  'trip.closed': (tx, e) => changeTrip(tx, e, { status: 'closed' }),
  'delivery.opened': applyOpened,
  'delivery.farmer-changed': applyFarmerChanged,
  'delivery.also-opened': applyAlsoOpened,
  'delivery.bags-recorded': applyBagsRecorded,
  'delivery.clashed': (tx, e) => applyNothingBut(tx, e),
  'delivery.bag-corrected': applyBagCorrected,
  'delivery.bag-struck': applyBagStruck,
  'delivery.moisture-set': applyMoistureSet,
  'delivery.slip-confirmed': applySlipConfirmed,
  'photo.announced': applyPhotoAnnounced,
  'photo.kept': applyPhotoKept,
  'delivery.priced': applyPriced,
  'delivery.settled': (tx, e) => applyDeliveryStatus(tx, e, 'settled'),
  'delivery.unsettled': (tx, e) => applyDeliveryStatus(tx, e, 'priced'),
  'delivery.paid': (tx, e) => applyDeliveryStatus(tx, e, 'paid'),
  'delivery.unpaid': (tx, e) => applyDeliveryStatus(tx, e, 'settled'),
  'dispute.opened': applyDisputeOpened,
  'dispute.answered': applyDisputeAnswered,
  'price-list.published': applyPriceList,
  'market-prices.recorded': applyMarketPrices,
}
