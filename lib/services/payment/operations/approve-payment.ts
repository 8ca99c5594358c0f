import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { lockPayment, paymentStream } from '../internal/lock'
import { mayDecide } from '../policy'
import { loadPayment } from '../queries/payments'
import { paymentMoveRefusal, secondPersonRefusal } from '../rules/payment-states'
import { PaymentRef } from '../schema'
import { PaymentView } from '../view'

/** Maker and checker are two persons; a second API key of the same person is the same person. */
export const approvePayment = operation({
  name: 'payment.approve-payment',
  summary: 'Approves a payment above the threshold, as a second person',
  permission: 'payment:approve',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/payments/{id}/approve', params: { id: 'paymentId' } },
  input: PaymentRef,
  output: PaymentView,
  subject: (tx, input, ctx) => lockPayment(tx, ctx.organizationId, input.paymentId),
  allow: mayDecide,
  run: async ({ ctx, input, subject: payment }) => {
    requireVersion(payment, input.expectedVersion)
    insist(paymentMoveRefusal('approve', payment.status))
    const { id: paymentId, farmerId, amountPaise, createdBy } = payment
    const approvedBy = memberIdOf(ctx.actor)!
    const { paymentApprovalThresholdPaise } = ctx.organization.settings
    // A payment of a batch is above the threshold with its batch, however small it is.
    const thresholdPaise = payment.batchId ? 0 : paymentApprovalThresholdPaise
    insist(secondPersonRefusal(amountPaise, thresholdPaise, createdBy, approvedBy))
    const approved = { paymentId, farmerId, amountPaise, approvedBy }
    return {
      result: paymentId,
      events: [happened(paymentEvents, paymentStream(payment), 'payment.approved', approved)],
    }
  },
  view: (tx, { ctx, result }) => loadPayment(tx, ctx, result),
})
