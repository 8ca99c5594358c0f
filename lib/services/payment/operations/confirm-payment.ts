import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { cashOnDay } from '../internal/advance-standing'
import { allocationsOf, settlementEvent } from '../internal/allocation'
import { requireReference } from '../internal/judge-advance'
import { lockPayment, paymentStream } from '../internal/lock'
import { requireFreshReference } from '../internal/require-fresh-reference'
import { numbered, today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadPayment } from '../queries/payments'
import { cashRefusal } from '../rules/cash-limit'
import { paymentConfirmedLines } from '../rules/journal'
import { paymentMoveRefusal } from '../rules/payment-states'
import { ConfirmPayment } from '../schema'
import { PaymentView } from '../view'

/** The money has moved: the journal is written, and a settlement with nothing left to pay is paid. */
export const confirmPayment = operation({
  name: 'payment.confirm-payment',
  summary: 'Confirms that the money has moved, with the reference of bank, UPI or cheque',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/payments/{id}/confirm', params: { id: 'paymentId' } },
  input: ConfirmPayment,
  output: PaymentView,
  subject: (tx, input, ctx) => lockPayment(tx, ctx.organizationId, input.paymentId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: payment }) => {
    requireVersion(payment, input.expectedVersion)
    insist(paymentMoveRefusal('confirm', payment.status))
    const { id: paymentId, farmerId, amountPaise, method } = payment
    const reference = input.reference || payment.reference
    requireReference(method, reference)
    await requireFreshReference(tx, ctx.organizationId, { paymentId, method, reference })
    const confirmedOn = today(ctx)
    const day = { farmerId, on: confirmedOn, isToday: true, withoutPaymentId: paymentId }
    const cashPaise = await cashOnDay(tx, ctx.organizationId, day)
    insist(cashRefusal(method, amountPaise, cashPaise, ctx.organization.settings.cashDayLimitPaise))
    const journal = await numbered(tx, ctx, {
      ...{ kind: 'payment', sourceType: 'payment', sourceId: paymentId, businessOn: confirmedOn },
      lines: paymentConfirmedLines({ farmerId, amountPaise, method }),
    })
    const confirmed = { paymentId, farmerId, amountPaise, reference, confirmedOn, journal }
    const paid = (await allocationsOf(tx, ctx.organizationId, paymentId))
      .filter((due) => due.paidPaise + due.amountPaise === due.finalAmountPaise)
      .map((due) => settlementEvent(due, 'settlement.paid'))
    const event = happened(paymentEvents, paymentStream(payment), 'payment.confirmed', confirmed)
    return { result: paymentId, events: [event, ...paid] }
  },
  view: (tx, { ctx, result }) => loadPayment(tx, ctx, result),
})
