import type { Metadata } from 'next'
import { BatchTag } from '@/components/payment/money-tags'
import { BatchMoves } from '@/components/payment/paying/batch-moves'
import { BatchPayments } from '@/components/payment/paying/batch-payments'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { Sheet } from '@/components/ui/sheet'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { getBatch } from '@/lib/services/payment/queries/batches'
import type { BatchView } from '@/lib/services/payment/view'

export const metadata: Metadata = { title: 'Batch' }
type Props = { params: Promise<{ id: string }> }

export default async function BatchPage({ params }: Props) {
  const { id } = await params
  const [{ actor }, batch] = await Promise.all([pageCtx(), read(getBatch, { batchId: id })])
  const may = {
    approve: isPermitted(actor, 'payment:approve'),
    pay: isPermitted(actor, 'payment:write'),
    handOver: isPermitted(actor, 'farmer:reveal-account'),
  }
  return (
    <>
      <PageHead
        crumbs={[
          { label: 'Payments', href: '/payments' },
          { label: 'Batches', href: '/payments/batches' },
        ]}
        title={batch.number}
        note={`${batch.paymentCount} payments, ${formatRupees(batch.amountPaise)}`}
        actions={
          <>
            {batch.status === 'sent' && may.pay ? (
              <LinkButton href="/payments/bank-answer">Bank’s answer…</LinkButton>
            ) : null}
            <BatchMoves batch={batch} may={may} />
          </>
        }
      />
      <div className="flex flex-col gap-5.5">
        <Sheet>
          <Facts facts={factsOf(batch)} />
        </Sheet>
        <Sheet title="Payments" aside="₹" flush>
          <BatchPayments payments={batch.payments} />
        </Sheet>
      </div>
    </>
  )
}

const factsOf = (batch: BatchView) => [
  { label: 'Status', value: <BatchTag status={batch.status} /> },
  { label: 'Made by', value: `${batch.createdByName ?? ''}, ${formatDay(batch.createdAt.slice(0, 10))}` },
  ...(batch.approvedByName ? [{ label: 'Approved by', value: batch.approvedByName }] : []),
  ...(batch.sentAt ? [{ label: 'At the bank since', value: formatDay(batch.sentAt.slice(0, 10)) }] : []),
  { label: 'Paid', value: `${batch.confirmedCount} of ${batch.paymentCount}` },
  ...(batch.failedCount > 0 ? [{ label: 'Failed', value: String(batch.failedCount) }] : []),
]
