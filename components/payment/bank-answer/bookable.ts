import type { BankAnswerView } from '@/lib/services/payment/view'

export type AnsweredRow = BankAnswerView['rows'][number]
export type BookableRow = AnsweredRow & {
  verdict: 'paid' | 'failed' | 'returned'
  payment: NonNullable<AnsweredRow['payment']>
}

/** True for a row that changes a payment. */
export const bookable = (row: AnsweredRow): row is BookableRow =>
  row.payment !== null && ['paid', 'failed', 'returned'].includes(row.verdict)

/** A row as it is booked. A reason of the bank that is too short for ours stays in its file. */
export const lineOf = ({ payment, verdict, reference, reason }: BookableRow) => ({
  paymentId: payment.id,
  outcome: verdict,
  amountPaise: payment.amountPaise,
  ...(verdict === 'paid' ? { reference } : reason && reason.length >= 3 && { reason }),
})
