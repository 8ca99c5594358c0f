import { formatRupees } from '@/lib/kernel/money'
import { type PaymentMethod, referenceRefusal } from '@/lib/services/payment/rules/methods'
import type { AdvanceLimitsLeft } from '@/lib/services/payment/view'

export type AdvanceFaults = { amountPaise?: string; reference?: string; reason?: string }
type Typed = { amountPaise: number; method: PaymentMethod; reference: string; reason: string }
type Left = Pick<AdvanceLimitsLeft, 'leftCashPaise' | 'leftPaise' | 'minPaise' | 'toldPaise' | 'leftCount'>

/** What may be given in one advance with this method, paise. */
export const leftFor = (left: Left, method: PaymentMethod): number =>
  method === 'cash' ? left.leftCashPaise : left.leftPaise

/** True when the money may only be handed over after the office has approved. */
export const needsApproval = (left: Left, amountPaise: number): boolean =>
  left.toldPaise !== null && amountPaise > left.toldPaise

/** What is wrong with an advance as typed, by field; the server judges again when it is sent. */
export function advanceFaults(typed: Typed, left: Left): AdvanceFaults {
  const faults: AdvanceFaults = {}
  const most = leftFor(left, typed.method)
  if (typed.amountPaise < left.minPaise) faults.amountPaise = `An advance is at least ${formatRupees(left.minPaise)}.`
  else if (left.leftCount === 0) faults.amountPaise = 'No more advances today. Ask the office to record it.'
  else if (typed.amountPaise > most)
    faults.amountPaise = `At most ${formatRupees(most)} can be given now. For more, ask the office.`
  const reference = needsApproval(left, typed.amountPaise) ? null : referenceRefusal(typed.method, typed.reference)
  if (reference) faults.reference = reference.message
  if (typed.reason.trim().length < 3) faults.reason = 'Say what it is for, in at least 3 letters.'
  return faults
}
