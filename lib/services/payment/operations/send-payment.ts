import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { lockPayment, paymentStream } from '../internal/lock'
import { requireReleased } from '../internal/require-released'
import { mayDecide } from '../policy'
import { loadPayment } from '../queries/payments'
import { paymentMoveRefusal } from '../rules/payment-states'
import { PaymentRef } from '../schema'
import { PaymentView } from '../view'

export const sendPayment = operation({
  name: 'payment.send-payment',
  summary: 'Marks an approved payment as handed to the bank',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/payments/{id}/send', params: { id: 'paymentId' } },
  input: PaymentRef,
  output: PaymentView,
  subject: (tx, input, ctx) => lockPayment(tx, ctx.organizationId, input.paymentId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: payment }) => {
    requireVersion(payment, input.expectedVersion)
    insist(paymentMoveRefusal('send', payment.status))
    await requireReleased(tx, ctx.organizationId, [payment])
    const { id: paymentId, farmerId, amountPaise } = payment
    const sent = { paymentId, farmerId, amountPaise }
    return { result: paymentId, events: [happened(paymentEvents, paymentStream(payment), 'payment.sent', sent)] }
  },
  view: (tx, { ctx, result }) => loadPayment(tx, ctx, result),
})
