import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { paymentStream } from '../internal/lock'
import { batchStream, lockBatch } from '../internal/lock-batch'
import { mayDecide } from '../policy'
import { loadBatch } from '../queries/batches'
import { batchMoveRefusal } from '../rules/batch-states'
import { secondPersonRefusal } from '../rules/payment-states'
import { BatchRef } from '../schema'
import { BatchView } from '../view'

/** The whole batch at once, and never by who made it when it is above the threshold. */
export const approveBatch = operation({
  name: 'payment.approve-batch',
  summary: 'Approves a batch above the threshold, as a second person',
  permission: 'payment:approve',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/payment-batches/{id}/approve', params: { id: 'batchId' } },
  input: BatchRef,
  output: BatchView,
  subject: (tx, input, ctx) => lockBatch(tx, ctx.organizationId, input.batchId),
  allow: mayDecide,
  run: async ({ ctx, input, subject: batch }) => {
    requireVersion(batch, input.expectedVersion)
    insist(batchMoveRefusal('approve', batch.status))
    const approvedBy = memberIdOf(ctx.actor)!
    const { paymentApprovalThresholdPaise } = ctx.organization.settings
    insist(secondPersonRefusal(batch.amountPaise, paymentApprovalThresholdPaise, batch.createdBy, approvedBy))
    const approved = batch.payments
      .filter((payment) => payment.status === 'draft')
      .map(({ id: paymentId, farmerId, amountPaise, version }) =>
        happened(paymentEvents, paymentStream({ id: paymentId, version }), 'payment.approved', {
          ...{ paymentId, farmerId, amountPaise, approvedBy },
        }),
      )
    const whole = happened(paymentEvents, batchStream(batch), 'batch.approved', { batchId: batch.id, approvedBy })
    return { result: batch.id, events: [whole, ...approved] }
  },
  view: (tx, { ctx, result }) => loadBatch(tx, ctx, result),
})
