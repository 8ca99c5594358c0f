'use client'

import { PaperLinks } from '@/components/payment/advance/paper-links'
import { methodWord } from '@/components/payment/money-tags'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag, type TagTone } from '@/components/ui/tag'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { AdvanceView } from '@/lib/services/payment/view'

const tones: Record<string, TagTone> = {
  requested: 'wait',
  approved: 'wait',
  paid: 'go',
  part_recovered: 'go',
  recovered: 'ok',
  rejected: 'bad',
}
const columns: TableColumn<AdvanceView>[] = [
  {
    id: 'day',
    header: 'Day',
    sortKey: 'paidOn',
    cell: (advance) => <span className="whitespace-nowrap">{formatDay(advance.paidOn)}</span>,
    csv: (advance) => advance.paidOn,
  },
  { id: 'reason', header: 'Reason', cell: (advance) => advance.reason, csv: (advance) => advance.reason },
  {
    id: 'method',
    header: 'How',
    cell: (advance) => methodWord(advance.method),
    csv: (advance) => methodWord(advance.method),
  },
  {
    id: 'status',
    header: 'Status',
    cell: (advance) => <Tag tone={tones[advance.status]}>{advance.status.replace('_', ' ')}</Tag>,
    csv: (advance) => advance.status,
  },
  {
    id: 'amount',
    header: 'Amount',
    unit: '₹',
    align: 'right',
    cell: (advance) => formatPaise(advance.amountPaise),
    csv: (advance) => advance.amountPaise / 100,
  },
  {
    id: 'outstanding',
    header: 'Still out',
    unit: '₹',
    align: 'right',
    cell: (advance) => formatPaise(advance.outstandingPaise),
    csv: (advance) => advance.outstandingPaise / 100,
  },
]

/** What one farmer was given beforehand, newest first. */
export const FarmerAdvances = ({ farmerId }: { farmerId: string }) => (
  <div className="flex flex-col gap-4">
    <PaperLinks label="Statement of advances" href={`/api/v1/farmers/${farmerId}/advances.pdf`} />
    <DataTable
      id="farmer-advances"
      prefix="a-"
      url={`/api/v1/advances?farmerId=${farmerId}`}
      noun="advances"
      columns={columns}
      defaultSort="-createdAt"
      rowId={(advance) => advance.id}
      rowHref={(advance) => `/advances?panel=${advance.id}`}
      opens="page"
      empty={
        <EmptyState title="No advances">Advances given to this farmer stand here until they are recovered.</EmptyState>
      }
    />
  </div>
)
