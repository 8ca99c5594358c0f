'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { approveBatchAction, sendBatchAction } from '@/lib/services/payment/actions'
import type { BatchView } from '@/lib/services/payment/view'
import { BankFileDialog } from './bank-file-dialog'

type Props = { batch: BatchView; may: { approve: boolean; pay: boolean; handOver: boolean } }

/** What may be done with a batch in its present state. */
export function BatchMoves({ batch, may }: Props) {
  const { refresh } = useRouter()
  const ref = { batchId: batch.id }
  const hasBank = batch.payments.some(({ method, status }) => method === 'bank' && /^(approved|sent)$/.test(status))
  return (
    <>
      {hasBank && may.handOver ? <BankFileDialog batchId={batch.id} /> : null}
      {batch.status === 'draft' && may.approve ? (
        <Confirm
          title={`Approve ${batch.paymentCount} payments?`}
          body="A second person checks large batches. Who made it cannot approve it."
          action="Approve the batch"
          trigger={<Button variant="primary">Approve…</Button>}
          onConfirm={() => approveBatchAction(ref)}
          onDone={refresh}
        />
      ) : null}
      {batch.status === 'approved' && may.pay ? (
        <Confirm
          title="The bank has the file?"
          body="Everything but cash is then on its way. Each payment is confirmed with the bank’s reference, or fails."
          action="Mark as sent"
          trigger={<Button variant="primary">Mark as sent…</Button>}
          onConfirm={() => sendBatchAction(ref)}
          onDone={refresh}
        />
      ) : null}
    </>
  )
}
