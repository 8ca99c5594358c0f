import { type DomainError, invalid, refused } from '@/lib/kernel/errors'
import type { PaymentMethod } from './methods'
import type { PaymentState } from './payment-states'

export type UpiOrder = {
  /** The payee's UPI id, `name@bank`. */
  upiId: string
  payeeName: string
  amountPaise: number
  /** Ours, at most 35 letters and digits: it comes back with the bank's answer. */
  reference: string
  /** Short: apps cut it. */
  note: string
}

/** What most banks carry in one payment by UPI (NPCI); above it the payer's app refuses. Paise. */
export const UPI_USUAL_LIMIT_PAISE = 1_00_000_00

/**
 * A payment order that UPI apps open or scan: `upi://pay` with pa, pn, am, cu, tn, tr (NPCI, UPI Linking Specification 1.6). The
 * amount stands in it with two decimals, so that it cannot be changed in the app.
 */
export function upiLink({ upiId, payeeName, amountPaise, reference, note }: UpiOrder): string {
  const amount = `${Math.trunc(amountPaise / 100)}.${String(amountPaise % 100).padStart(2, '0')}`
  const fields = { pa: upiId, pn: payeeName, am: amount, cu: 'INR', tn: note.slice(0, 50), tr: reference }
  // Spaces as %20: apps read "+" as a plus.
  return `upi://pay?${Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%40', '@')}`)
    .join('&')}`
}

/** Why there is nothing to scan for this payment, or null. */
export function upiRefusal(
  payment: { method: PaymentMethod; status: PaymentState },
  upiId: string | null,
): DomainError | null {
  if (payment.method !== 'upi') return refused('payment.not-upi', 'This payment does not go by UPI.')
  if (payment.status !== 'approved' && payment.status !== 'sent')
    return refused('payment.not-on-its-way', 'Only an approved payment that is not paid yet can be scanned.')
  if (!upiId)
    return invalid(
      [{ path: 'upiId', message: 'The farmer has no UPI id. Add it, or pay another way.' }],
      'farmer.no-upi-id',
    )
  return null
}
