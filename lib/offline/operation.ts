import { newId } from '@/lib/kernel/ids'
import type { BagSource, Stamp } from '@/lib/services/delivery/rules/weigh-list'
import type { PaymentMethod } from '@/lib/services/payment/rules/methods'

type NewBag = Stamp & { number: number; weightGrams: number; recordedAt: string; source: BagSource }
/** What a phone can do without a network: the server's operation names, with their inputs. Grams, paise, basis points. */
export type OfflineInputs = {
  'farmer.add': { id: string; name: string; village: string; phone: string | null }
  'lorry.request': {
    id: string
    requiredOn: string
    location: string
    purpose: string
    priority: 'low' | 'medium' | 'high' | 'urgent'
    estimatedFarmers: number
    estimatedWeightGrams: number
  }
  'trip.start': { tripId: string }
  'delivery.open': { id: string; tripId: string; farmerId: string }
  'delivery.set-moisture': { deliveryId: string; moistureBp: number; photoId?: string }
  'delivery.record-bags': { deliveryId: string; bags: NewBag[] }
  'delivery.correct-bag': { deliveryId: string; number: number; weightGrams: number; reason?: string }
  'delivery.strike-bag': { deliveryId: string; number: number; reason?: string }
  'delivery.confirm-slip': {
    deliveryId: string
    how: 'signature' | 'pin'
    photoId?: string
    pinProof?: string
    bagCount: number
    grossWeightGrams: number
    confirmedAt: string
  }
  'trip.submit': { tripId: string; acknowledgeWarnings?: boolean }
  'payment.record-advance': {
    id: string
    farmerId: string
    amountPaise: number
    method: PaymentMethod
    paidOn: string
    reference: string | null
    reason: string
  }
}
export type OfflineName = keyof OfflineInputs

/** What the server said no to: the sentence, its slug, and the office's note of it. */
export type Refusal = { code: string; message: string; attentionId: string | null; at: string }

/**
 * waiting: only here. acknowledged: the server has it. kept: as acknowledged, and what was read from the server since
 * contains it; stays for thirty days. refused: the server said no, somebody has to look.
 */
export type OperationState = 'waiting' | 'acknowledged' | 'kept' | 'refused'

/** What is known here about the things an operation names, for screens and words; never sent. */
export type About = { farmer?: { code: string; name: string; village: string }; place?: string; tripId?: string }

/** One row of the queue. `seq` is the order in which it was done on this phone; `at` the device's clock then. */
export type StoredOperation<N extends OfflineName = OfflineName> = {
  [K in N]: {
    seq: number
    id: string
    name: K
    version: number
    input: OfflineInputs[K]
    at: string
    state: OperationState
    about?: About
    /** Ids of earlier operations that have to be done first. */
    dependsOn?: string[]
    /** When it became acknowledged or refused. */
    settledAt?: string
    /** The server's data epoch in which it was acknowledged. */
    epoch?: string
    refusal?: Refusal
  }
}[N]
/** As made by a screen, before the queue has given it a place. */
export type NewOperation = Omit<StoredOperation, 'seq'>

/** The shape of the inputs above. Older stored ones are lifted by `upgrade.ts`; servers accept them for 180 days. */
export const OPERATION_VERSION = 1

/** An operation as a screen does it now. `now` is the device's clock, ms. */
export function newOperation<N extends OfflineName>(
  name: N,
  input: OfflineInputs[N],
  about?: About,
  now = Date.now(),
): Omit<StoredOperation<N>, 'seq'> {
  const made = { id: newId(now), name, version: OPERATION_VERSION, input, at: new Date(now).toISOString() }
  return { ...made, state: 'waiting', ...(about && { about }) } as Omit<StoredOperation<N>, 'seq'>
}

/** How long the phone can repeat what the server has acknowledged, should the server lose it. */
export const KEEP_ACKNOWLEDGED_DAYS = 30
