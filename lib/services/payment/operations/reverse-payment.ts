import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { allocationsOf, settlementEvent } from '../internal/allocation'
import { lockPayment, paymentStream } from '../internal/lock'
import { linesOf, numbered, today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadPayment } from '../queries/payments'
import { reversedLines } from '../rules/journal'
import { paymentMoveRefusal } from '../rules/payment-states'
import { PaymentWithReason } from '../schema'
import { PaymentView } from '../view'

/** Money that moved came back: the journal is reversed, and what was paid is due again. */
export const reversePayment = operation({
  name: 'payment.reverse-payment',
  summary: 'Reverses a confirmed payment; what it paid is due again',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/payments/{id}/reverse', params: { id: 'paymentId' } },
  input: PaymentWithReason,
  output: PaymentView,
  subject: (tx, input, ctx) => lockPayment(tx, ctx.organizationId, input.paymentId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: payment }) => {
    requireVersion(payment, input.expectedVersion)
    insist(paymentMoveRefusal('reverse', payment.status))
    const { id: paymentId, farmerId, amountPaise } = payment
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'payment-reversed', sourceType: 'payment', sourceId: paymentId, businessOn: today(ctx) },
      lines: reversedLines(await linesOf(tx, ctx, { kind: 'payment', sourceType: 'payment', sourceId: paymentId })),
    })
    const unpaid = (await allocationsOf(tx, ctx.organizationId, paymentId))
      .filter((due) => due.status === 'paid')
      .map((due) => settlementEvent(due, 'settlement.unpaid'))
    const reversed = { paymentId, farmerId, amountPaise, reason: input.reason, journal }
    const event = happened(paymentEvents, paymentStream(payment), 'payment.reversed', reversed)
    return { result: paymentId, events: [event, ...unpaid] }
  },
  view: (tx, { ctx, result }) => loadPayment(tx, ctx, result),
})
