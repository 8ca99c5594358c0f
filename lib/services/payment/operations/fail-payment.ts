import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { lockPayment, paymentStream } from '../internal/lock'
import { mayDecide } from '../policy'
import { loadPayment } from '../queries/payments'
import { paymentMoveRefusal } from '../rules/payment-states'
import { PaymentWithReason } from '../schema'
import { PaymentView } from '../view'

/** The money did not move: what was promised is due again. */
export const failPayment = operation({
  name: 'payment.fail-payment',
  summary: 'Marks a payment as failed; what it was to pay is due again',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/payments/{id}/fail', params: { id: 'paymentId' } },
  input: PaymentWithReason,
  output: PaymentView,
  subject: (tx, input, ctx) => lockPayment(tx, ctx.organizationId, input.paymentId),
  allow: mayDecide,
  run: async ({ input, subject: payment }) => {
    requireVersion(payment, input.expectedVersion)
    insist(paymentMoveRefusal('fail', payment.status))
    const { id: paymentId, farmerId, amountPaise } = payment
    const failed = { paymentId, farmerId, amountPaise, reason: input.reason }
    return { result: paymentId, events: [happened(paymentEvents, paymentStream(payment), 'payment.failed', failed)] }
  },
  view: (tx, { ctx, result }) => loadPayment(tx, ctx, result),
})
