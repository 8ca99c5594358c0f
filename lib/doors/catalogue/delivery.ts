import { acceptMismatch } from '@/lib/services/delivery/operations/accept-mismatch'
import { allowOverload } from '@/lib/services/delivery/operations/allow-overload'
import { announcePhoto } from '@/lib/services/delivery/operations/announce-photo'
import { answerDispute } from '@/lib/services/delivery/operations/answer-dispute'
import { answerWithAdjustment } from '@/lib/services/delivery/operations/answer-with-adjustment'
import { approveRequest } from '@/lib/services/delivery/operations/approve-request'
import { arriveTrip } from '@/lib/services/delivery/operations/arrive-trip'
import { cancelRequest } from '@/lib/services/delivery/operations/cancel-request'
import { cancelTrip } from '@/lib/services/delivery/operations/cancel-trip'
import { completePhoto } from '@/lib/services/delivery/operations/complete-photo'
import { confirmSlip } from '@/lib/services/delivery/operations/confirm-slip'
import { correctBag } from '@/lib/services/delivery/operations/correct-bag'
import { dispatchTrip } from '@/lib/services/delivery/operations/dispatch-trip'
import { followMerge } from '@/lib/services/delivery/operations/follow-merge'
import { freezeTrip } from '@/lib/services/delivery/operations/freeze-trip'
import { handOverTrip } from '@/lib/services/delivery/operations/hand-over-trip'
import { importMarketPrices } from '@/lib/services/delivery/operations/import-market-prices'
import { markPaid } from '@/lib/services/delivery/operations/mark-paid'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'
import { openDispute } from '@/lib/services/delivery/operations/open-dispute'
import { planTrip } from '@/lib/services/delivery/operations/plan-trip'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { promiseBags } from '@/lib/services/delivery/operations/promise-bags'
import { publishPriceList } from '@/lib/services/delivery/operations/publish-price-list'
import { raiseAttention } from '@/lib/services/delivery/operations/raise-attention'
import { receivePhotoPart } from '@/lib/services/delivery/operations/receive-photo-part'
import { recordBags } from '@/lib/services/delivery/operations/record-bags'
import { reportContact } from '@/lib/services/delivery/operations/report-contact'
import { resolveAttention } from '@/lib/services/delivery/operations/resolve-attention'
import { returnTrip } from '@/lib/services/delivery/operations/return-trip'
import { setMoisture } from '@/lib/services/delivery/operations/set-moisture'
import { setTripPrice } from '@/lib/services/delivery/operations/set-trip-price'
import { startTrip } from '@/lib/services/delivery/operations/start-trip'
import { strikeBag } from '@/lib/services/delivery/operations/strike-bag'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { tellOverdue } from '@/lib/services/delivery/operations/tell-overdue'
import { unfreezeDelivery } from '@/lib/services/delivery/operations/unfreeze-delivery'
import { countAttention, getAttention, listAttention } from '@/lib/services/delivery/queries/attention'
import { getDelivery, listDeliveries } from '@/lib/services/delivery/queries/deliveries'
import { countDisputes, getDispute, listDisputes } from '@/lib/services/delivery/queries/disputes'
import { homeMarket, listMarkets, marketSeries, ownPrices } from '@/lib/services/delivery/queries/market'
import { ownDisputesOf } from '@/lib/services/delivery/queries/own-disputes'
import { knownWork, parkedWork, workWaitingFor } from '@/lib/services/delivery/queries/parked-work'
import { listPhotos, photoBytes, photoProgress } from '@/lib/services/delivery/queries/photos'
import { planChoices } from '@/lib/services/delivery/queries/plan-choices'
import { listPriceLists, priceListInForce } from '@/lib/services/delivery/queries/prices'
import { tripPricing } from '@/lib/services/delivery/queries/pricing'
import { tripPromises } from '@/lib/services/delivery/queries/promises'
import { deliveryTrail } from '@/lib/services/delivery/queries/trail'
import { getTrip, listTrips } from '@/lib/services/delivery/queries/trips'
import type { AnyOperation, AnyQuery } from '../route'

export const deliveryOperations: AnyOperation[] = [
  planTrip,
  approveRequest,
  cancelRequest,
  startTrip,
  openDelivery,
  setMoisture,
  recordBags,
  correctBag,
  strikeBag,
  acceptMismatch,
  allowOverload,
  submitTrip,
  returnTrip,
  handOverTrip,
  dispatchTrip,
  arriveTrip,
  cancelTrip,
  setTripPrice,
  priceDelivery,
  freezeTrip,
  followMerge,
  unfreezeDelivery,
  markPaid,
  publishPriceList,
  importMarketPrices,
  confirmSlip,
  announcePhoto,
  receivePhotoPart,
  completePhoto,
  raiseAttention,
  resolveAttention,
  reportContact,
  tellOverdue,
  promiseBags,
  openDispute,
  answerDispute,
  answerWithAdjustment,
]
export const deliveryQueries: AnyQuery[] = [
  listTrips,
  getTrip,
  listDeliveries,
  getDelivery,
  listPriceLists,
  priceListInForce,
  tripPricing,
  deliveryTrail,
  planChoices,
  listMarkets,
  marketSeries,
  homeMarket,
  ownPrices,
  listPhotos,
  photoProgress,
  photoBytes,
  listAttention,
  getAttention,
  countAttention,
  knownWork,
  workWaitingFor,
  parkedWork,
  tripPromises,
  listDisputes,
  getDispute,
  countDisputes,
  ownDisputesOf,
]
