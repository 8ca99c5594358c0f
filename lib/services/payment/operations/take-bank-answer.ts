import { z } from 'zod'
import type { Call } from '@/lib/access/operation'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { DomainError, type FieldFault, invalid } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { formatRupees } from '@/lib/kernel/money'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import type { Payment } from '../internal/lock'
import { lockPayments } from '../internal/lock'
import { mayDecide } from '../policy'
import { type BankAnswerLine, TakeBankAnswer } from '../schema'
import { confirmPayment } from './confirm-payment'
import { failPayment } from './fail-payment'
import { reversePayment } from './reverse-payment'

const count = z.number().int()

/**
 * What the bank answered for many payments: each is confirmed, fails or is reversed as if by hand, all or none. Every line that
 * does not fit any more is named.
 */
export const takeBankAnswer = operation({
  name: 'payment.take-bank-answer',
  summary: 'Confirms, fails or reverses many payments as the bank answered',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/bank-answers' },
  input: TakeBankAnswer,
  output: z.object({ paidCount: count, failedCount: count, returnedCount: count, paidPaise: count }),
  subject: (tx, input, ctx) =>
    lockPayments(
      tx,
      ctx.organizationId,
      input.lines.map((line) => line.paymentId),
    ),
  allow: mayDecide,
  run: async ({ input: { fileName, lines }, subject: payments, call }) => {
    const faults: FieldFault[] = []
    for (const [index, line] of lines.entries())
      faults.push(...(await takeLine(call, payments.get(line.paymentId)!, line, `lines.${index}`)))
    if (faults.length > 0) throw invalid(faults, 'bank-answer.lines-refused')
    const countOf = (outcome: BankAnswerLine['outcome']) => lines.filter((line) => line.outcome === outcome).length
    const paid = lines.filter((line) => line.outcome === 'paid')
    const taken = {
      ...{ paidCount: paid.length, failedCount: countOf('failed'), returnedCount: countOf('returned') },
      paidPaise: paid.reduce((sum, line) => sum + line.amountPaise, 0),
    }
    const stream = { type: 'bank-answer', id: newId(), version: 0 }
    return { result: taken, events: [happened(paymentEvents, stream, 'bank-answer.taken', { fileName, ...taken })] }
  },
})

/** One line through the operation that a person would use. Gives what speaks against it. */
async function takeLine(call: Call, payment: Payment, line: BankAnswerLine, path: string): Promise<FieldFault[]> {
  const { paymentId, outcome, amountPaise, reference } = line
  if (payment.amountPaise !== amountPaise)
    return [{ path: `${path}.amountPaise`, message: `This payment is ${formatRupees(payment.amountPaise)}.` }]
  const reason = line.reason ?? 'refused by the bank'
  try {
    if (outcome === 'paid') await call(confirmPayment, { paymentId, reference: reference ?? undefined })
    else await call(outcome === 'failed' ? failPayment : reversePayment, { paymentId, reason })
    return []
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const told = error.details.fields?.length ? error.details.fields : [{ path: 'paymentId', message: error.message }]
    return told.map((fault) => ({ ...fault, path: `${path}.${fault.path}` }))
  }
}
