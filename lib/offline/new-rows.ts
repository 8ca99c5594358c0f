import { deliveryHash } from '@/lib/services/delivery/rules/delivery-hash'
import type { DeliveryView, TripView } from '@/lib/services/delivery/view'
import type { RequestView } from '@/lib/services/lorry/view'
import type { AdvanceView } from '@/lib/services/payment/view'
import type { Me } from './field-view'
import type { OfflineInputs } from './operation'

type FarmerWords = { code: string; name: string; village: string }
const stranger: FarmerWords = { code: '', name: 'Farmer', village: '' }

/** A lorry request as it stands before the office has seen it. */
export function newRequest(input: OfflineInputs['lorry.request'], at: string, me: Me): RequestView {
  return {
    ...input,
    fieldManagerId: me.memberId,
    fieldManager: { id: me.memberId, name: me.name },
    status: 'pending',
    ...{ question: null, answer: null, decisionReason: null, instructions: null, lorryId: null, tripId: null },
    decidedAt: null,
    version: 0,
    createdAt: at,
  }
}

/** A farmer's delivery on a trip, before its first bag. */
export function newDelivery(
  { id, tripId, farmerId }: OfflineInputs['delivery.open'],
  at: string,
  trip: TripView,
  farmer: FarmerWords = stranger,
): DeliveryView {
  const { scheduledOn, location, lorry } = trip
  return {
    ...{ id, tripId, farmerId },
    farmer: { id: farmerId, code: farmer.code, name: farmer.name, village: farmer.village },
    trip: { id: tripId, scheduledOn, location, lorry: { id: lorry.id, registrationNumber: lorry.registrationNumber } },
    status: 'draft',
    ...{ bagCount: 0, nextBagNumber: 1, grossWeightGrams: 0, standardDeductionGrams: 0 },
    ...{ qualityDeductionGrams: 0, qualityReason: null, netWeightGrams: 0, moistureBp: null, grade: null },
    ...{
      pricePaisePerKg: null,
      priceSource: null,
      totalValuePaise: null,
      openDisputeId: null,
      firstBagAt: null,
      lastBagAt: null,
    },
    farmerConfirmation: null,
    version: 0,
    createdAt: at,
    hash: deliveryHash([]),
    clashes: [],
    bags: [],
  }
}

/** Cash that has been handed over here. */
export function newAdvance(
  input: OfflineInputs['payment.record-advance'],
  at: string,
  me: Me,
  farmer: FarmerWords = stranger,
): AdvanceView {
  return {
    ...input,
    farmer: { id: input.farmerId, code: farmer.code, name: farmer.name, village: farmer.village },
    ...{ recoveredPaise: 0, cancelledPaise: 0, outstandingPaise: input.amountPaise },
    inKind: null,
    status: 'paid',
    tripId: null,
    recordedBy: me.memberId,
    recordedByName: me.name,
    ...{ decidedBy: null, decidedByName: null, decisionReason: null },
    paidAt: at,
    version: 0,
    createdAt: at,
  }
}
