import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { paymentStream } from '../internal/lock'
import { batchStream, lockBatch } from '../internal/lock-batch'
import { requireReleased } from '../internal/require-released'
import { mayDecide } from '../policy'
import { loadBatch } from '../queries/batches'
import { batchMoveRefusal } from '../rules/batch-states'
import { BatchRef } from '../schema'
import { BatchView } from '../view'

/** The bank has the file: everything in it but cash is on its way. Each payment is then confirmed or fails by itself. */
export const sendBatch = operation({
  name: 'payment.send-batch',
  summary: 'Marks an approved batch as handed to the bank',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/payment-batches/{id}/send', params: { id: 'batchId' } },
  input: BatchRef,
  output: BatchView,
  subject: (tx, input, ctx) => lockBatch(tx, ctx.organizationId, input.batchId),
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: batch }) => {
    requireVersion(batch, input.expectedVersion)
    insist(batchMoveRefusal('send', batch.status))
    const onTheirWay = batch.payments.filter(({ status, method }) => status === 'approved' && method !== 'cash')
    await requireReleased(tx, ctx.organizationId, onTheirWay)
    const sent = onTheirWay.map(({ id: paymentId, farmerId, amountPaise, version }) =>
      happened(paymentEvents, paymentStream({ id: paymentId, version }), 'payment.sent', {
        ...{ paymentId, farmerId, amountPaise },
      }),
    )
    return {
      result: batch.id,
      events: [happened(paymentEvents, batchStream(batch), 'batch.sent', { batchId: batch.id }), ...sent],
    }
  },
  view: (tx, { ctx, result }) => loadBatch(tx, ctx, result),
})
