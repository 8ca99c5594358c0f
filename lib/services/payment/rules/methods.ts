import { type DomainError, invalid } from '@/lib/kernel/errors'

export const paymentMethods = ['cash', 'bank', 'upi', 'cheque'] as const
export type PaymentMethod = (typeof paymentMethods)[number]
/** An advance can also be seed or fertiliser; a payment is money. */
export const advanceMethods = [...paymentMethods, 'in_kind'] as const
export type AdvanceMethod = (typeof advanceMethods)[number]

/** Why money cannot be confirmed as moved, or null: all but cash and goods need the bank's, UPI's or cheque's reference. */
export const referenceRefusal = (method: AdvanceMethod, reference: string | null | undefined): DomainError | null =>
  method === 'cash' || method === 'in_kind' || (reference ?? '').trim().length >= 3
    ? null
    : invalid(
        [{ path: 'reference', message: 'Write the reference of the bank, UPI or cheque that confirms it.' }],
        'payment.reference-missing',
      )
