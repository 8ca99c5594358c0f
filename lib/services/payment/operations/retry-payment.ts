import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { cashOnDay } from '../internal/advance-standing'
import { allocate, allocationsOf } from '../internal/allocation'
import { lockPayment, paymentStream } from '../internal/lock'
import { today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadPayment } from '../queries/payments'
import { cashRefusal } from '../rules/cash-limit'
import { firstPaymentState, paymentMoveRefusal } from '../rules/payment-states'
import { PaymentRef } from '../schema'
import { PaymentView } from '../view'

/** A failed payment is tried again, if what it was to pay is still due; above the threshold it is approved again. */
export const retryPayment = operation({
  name: 'payment.retry-payment',
  summary: 'Tries a failed payment again',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/payments/{id}/retry', params: { id: 'paymentId' } },
  input: PaymentRef,
  output: PaymentView,
  subject: (tx, input, ctx) => lockPayment(tx, ctx.organizationId, input.paymentId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: payment }) => {
    requireVersion(payment, input.expectedVersion)
    insist(paymentMoveRefusal('redraft', payment.status))
    const { id: paymentId, farmerId, amountPaise, method } = payment
    for (const due of await allocationsOf(tx, ctx.organizationId, paymentId)) allocate([due], due.amountPaise)
    const { paymentApprovalThresholdPaise, cashDayLimitPaise } = ctx.organization.settings
    const cashPaise = await cashOnDay(tx, ctx.organizationId, { farmerId, on: today(ctx), isToday: true })
    insist(cashRefusal(method, amountPaise, cashPaise, cashDayLimitPaise))
    const status = firstPaymentState(amountPaise, paymentApprovalThresholdPaise)
    const retried = { paymentId, farmerId, amountPaise, status }
    return { result: paymentId, events: [happened(paymentEvents, paymentStream(payment), 'payment.retried', retried)] }
  },
  view: (tx, { ctx, result }) => loadPayment(tx, ctx, result),
})
