'use client'

import Link from 'next/link'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { BatchSummary } from '@/lib/services/payment/view'
import { BatchTag, batchChoices } from '../money-tags'

const columns: TableColumn<BatchSummary>[] = [
  {
    id: 'number',
    header: 'Batch',
    cell: (batch) => (
      <Link className="whitespace-nowrap font-semibold hover:underline" href={`/payments/batches/${batch.id}`}>
        {batch.number}
      </Link>
    ),
    csv: (batch) => batch.number,
  },
  {
    id: 'createdAt',
    header: 'Made on',
    sortKey: 'createdAt',
    cell: (batch) => <span className="whitespace-nowrap">{formatDay(batch.createdAt.slice(0, 10))}</span>,
    csv: (batch) => batch.createdAt.slice(0, 10),
  },
  { id: 'by', header: 'By', cell: (batch) => batch.createdByName ?? '', csv: (batch) => batch.createdByName ?? '' },
  {
    id: 'payments',
    header: 'Payments',
    align: 'right',
    cell: (batch) => batch.paymentCount,
    csv: (batch) => batch.paymentCount,
  },
  {
    id: 'confirmed',
    header: 'Paid',
    align: 'right',
    cell: (batch) => batch.confirmedCount,
    csv: (batch) => batch.confirmedCount,
  },
  { id: 'status', header: 'Status', cell: (batch) => <BatchTag status={batch.status} />, csv: (batch) => batch.status },
  {
    id: 'amount',
    header: 'Amount',
    unit: '₹',
    align: 'right',
    cell: (batch) => formatPaise(batch.amountPaise),
    csv: (batch) => batch.amountPaise / 100,
  },
]

/** Batches, the newest first. */
export function BatchesTable() {
  return (
    <DataTable
      id="payment-batches"
      url="/api/v1/payment-batches"
      noun="batches"
      columns={columns}
      filters={[{ id: 'status', label: 'Status', options: batchChoices }]}
      defaultSort="-createdAt"
      prefix="batch-"
      rowId={(row) => row.id}
      empty={
        <EmptyState title="No batch yet">
          Choose what is due under To pay and prepare a batch: it goes to the bank as one file.
        </EmptyState>
      }
    />
  )
}
