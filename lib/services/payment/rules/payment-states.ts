import { type DomainError, forbidden, invalid } from '@/lib/kernel/errors'
import { formatRupees } from '@/lib/kernel/money'
import { type Moves, moveRefusal } from '@/lib/kernel/states'

export const paymentStates = ['draft', 'approved', 'sent', 'confirmed', 'failed', 'reversed'] as const
export type PaymentState = (typeof paymentStates)[number]
export type PaymentVerb = 'approve' | 'send' | 'confirm' | 'fail' | 'redraft' | 'reverse'

/** Cash is confirmed straight from approved: it is never sent. */
export const paymentMoves: Moves<PaymentVerb, PaymentState, 'office'> = {
  approve: { from: ['draft'], to: 'approved', who: ['office'], otherwise: 'Only a draft payment is approved.' },
  send: { from: ['approved'], to: 'sent', who: ['office'], otherwise: 'Only an approved payment is sent.' },
  confirm: {
    from: ['approved', 'sent'],
    to: 'confirmed',
    who: ['office'],
    otherwise: 'Only an approved payment can be confirmed, and only once.',
  },
  fail: {
    from: ['draft', 'approved', 'sent'],
    to: 'failed',
    who: ['office'],
    otherwise: 'Only a payment on its way can fail. A confirmed one is reversed.',
  },
  redraft: { from: ['failed'], to: 'draft', who: ['office'], otherwise: 'Only a failed payment is tried again.' },
  reverse: {
    from: ['confirmed'],
    to: 'reversed',
    who: ['office'],
    otherwise: 'Only a confirmed payment is reversed.',
  },
}

export const paymentMoveRefusal = (verb: PaymentVerb, status: PaymentState): DomainError | null =>
  moveRefusal('payment', paymentMoves, verb, status)

/** True when a second person has to approve: the amount is above the organization's threshold. Paise. */
export const needsSecondPerson = (amountPaise: number, thresholdPaise: number): boolean => amountPaise > thresholdPaise

/** The state a new payment begins in. Paise. */
export const firstPaymentState = (amountPaise: number, thresholdPaise: number): 'draft' | 'approved' =>
  needsSecondPerson(amountPaise, thresholdPaise) ? 'draft' : 'approved'

/** Why this person may not approve it, or null: above the threshold never who made it. */
export const secondPersonRefusal = (
  amountPaise: number,
  thresholdPaise: number,
  madeBy: string,
  approvedBy: string,
): DomainError | null =>
  needsSecondPerson(amountPaise, thresholdPaise) && madeBy === approvedBy
    ? forbidden(
        'payment.needs-second-person',
        `Above ${formatRupees(thresholdPaise)} a second person has to approve. Ask a colleague.`,
      )
    : null

/** Why this amount cannot be paid, or null: more than nothing, at most what is due and not promised yet. Paise. */
export const paymentAmountRefusal = (amountPaise: number, duePaise: number): DomainError | null =>
  Number.isSafeInteger(amountPaise) && amountPaise > 0 && amountPaise <= duePaise
    ? null
    : invalid(
        [
          {
            path: 'amountPaise',
            message: duePaise > 0 ? `At most ${formatRupees(duePaise)} is due.` : 'Nothing is due here any more.',
          },
        ],
        'payment.exceeds-due',
      )

export const settlementStates = ['settled', 'paid', 'reversed'] as const
export type SettlementState = (typeof settlementStates)[number]
export type SettlementVerb = 'pay' | 'unpay' | 'reverse'

/** `pay` is the payment that leaves nothing due, `unpay` its reversal. Money paid out is reversed before its settlement. */
export const settlementMoves: Moves<SettlementVerb, SettlementState, 'office' | 'system'> = {
  pay: { from: ['settled'], to: 'paid', who: ['system'], otherwise: 'Only a settled amount is paid.' },
  unpay: { from: ['paid'], to: 'settled', who: ['system'], otherwise: 'Only a paid settlement becomes due again.' },
  reverse: {
    from: ['settled'],
    to: 'reversed',
    who: ['office'],
    otherwise: 'Only a settlement that is not paid can be reversed, and only once. Reverse its payment first.',
  },
}

export const settlementMoveRefusal = (verb: SettlementVerb, status: SettlementState): DomainError | null =>
  moveRefusal('settlement', settlementMoves, verb, status)
