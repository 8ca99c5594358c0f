'use server'

import type { z } from 'zod'
import { action, deed } from '@/lib/doors/action'
import { resolve } from '@/lib/doors/sync/resolve-door'
import { acceptMismatch } from './operations/accept-mismatch'
import { allowOverload } from './operations/allow-overload'
import { answerDispute } from './operations/answer-dispute'
import { approveRequest } from './operations/approve-request'
import { arriveTrip } from './operations/arrive-trip'
import { cancelRequest } from './operations/cancel-request'
import { cancelTrip } from './operations/cancel-trip'
import { confirmSlip } from './operations/confirm-slip'
import { correctBag } from './operations/correct-bag'
import { dispatchTrip } from './operations/dispatch-trip'
import { handOverTrip } from './operations/hand-over-trip'
import { openDelivery } from './operations/open-delivery'
import { openDispute } from './operations/open-dispute'
import { planTrip } from './operations/plan-trip'
import { priceDelivery } from './operations/price-delivery'
import { publishPriceList } from './operations/publish-price-list'
import { recordBags } from './operations/record-bags'
import { returnTrip } from './operations/return-trip'
import { setMoisture } from './operations/set-moisture'
import { setTripPrice } from './operations/set-trip-price'
import { startTrip } from './operations/start-trip'
import { strikeBag } from './operations/strike-bag'
import { submitTrip } from './operations/submit-trip'
import type { ResolveAttention } from './schema'
import type { AttentionView } from './view'

export const planTripAction = action(planTrip)
export const approveRequestAction = action(approveRequest)
export const startTripAction = action(startTrip)
export const openDeliveryAction = action(openDelivery)
export const setMoistureAction = action(setMoisture)
export const recordBagsAction = action(recordBags)
export const correctBagAction = action(correctBag)
export const strikeBagAction = action(strikeBag)
export const acceptMismatchAction = action(acceptMismatch)
export const allowOverloadAction = action(allowOverload)
export const submitTripAction = action(submitTrip)
export const returnTripAction = action(returnTrip)
export const handOverTripAction = action(handOverTrip)
export const dispatchTripAction = action(dispatchTrip)
export const arriveTripAction = action(arriveTrip)
export const cancelRequestAction = action(cancelRequest)
export const cancelTripAction = action(cancelTrip)
export const setTripPriceAction = action(setTripPrice)
export const priceDeliveryAction = action(priceDelivery)
export const publishPriceListAction = action(publishPriceList)
export const openDisputeAction = action(openDispute)
export const answerDisputeAction = action(answerDispute)
export const confirmSlipAction = action(confirmSlip)
/** Applied work runs first, under its author; then its item is closed. */
export const resolveAttentionAction = deed<z.input<typeof ResolveAttention>, AttentionView>(resolve)
