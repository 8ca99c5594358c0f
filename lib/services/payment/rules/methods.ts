import { type DomainError, invalid } from '@/lib/kernel/errors'

export const paymentMethods = ['cash', 'bank', 'upi', 'cheque'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

/** Why money cannot be confirmed as moved, or null: all but cash need the bank's, UPI's or cheque's reference. */
export const referenceRefusal = (method: PaymentMethod, reference: string | null | undefined): DomainError | null =>
  method === 'cash' || (reference ?? '').trim().length >= 3
    ? null
    : invalid(
        [{ path: 'reference', message: 'Write the reference of the bank, UPI or cheque that confirms it.' }],
        'payment.reference-missing',
      )
