import { advanceOutstandingPaise } from '@/lib/offline/advance-outstanding'
import type { FarmerRow, Me, ServerRest } from '@/lib/offline/field-view'
import type { StoredOperation } from '@/lib/offline/operation'
import { deliveryHash, readableHash } from '@/lib/services/delivery/rules/delivery-hash'
import type { DeliveryView, TripView } from '@/lib/services/delivery/view'
import type { GateSlipData } from './gate-slip-sums'

type Known = {
  trip: TripView
  delivery: DeliveryView
  /** From the list on this phone; null for one that is not in it. */
  farmer: FarmerRow | null
  rest: ServerRest
  me: Me
  operations: readonly StoredOperation[]
}

/** What a farmer is shown at the gate, from this phone's own rows. */
export function gateSlipData({ trip, delivery, farmer, rest, me, operations }: Known): GateSlipData {
  return {
    organizationName: me.organizationName,
    farmer: delivery.farmer,
    lorryRegistration: trip.lorry.registrationNumber,
    managerName: me.name,
    place: trip.location,
    at: delivery.lastBagAt ?? delivery.createdAt,
    timeZone: me.timeZone,
    bags: delivery.bags,
    standardDeductionGramsPerBag: trip.standardDeductionGramsPerBag,
    moistureBp: delivery.moistureBp,
    grade: delivery.grade as GateSlipData['grade'],
    tripPricePaisePerKg: trip.pricePaisePerKg,
    organizationPricePaisePerKg: rest.settings.defaultPricePaisePerKg,
    priceList: listInForce(rest, trip.scheduledOn),
    advanceOutstandingPaise: farmer ? advanceOutstandingPaise(farmer, operations) : 0,
    hash: readableHash(deliveryHash(delivery.bags)),
  }
}

/** The newest list that is in force on the trip's day. */
const listInForce = ({ priceLists }: ServerRest, on: string): GateSlipData['priceList'] =>
  priceLists
    .filter((list) => list.effectiveFrom <= on)
    .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0] ?? null
