'use client'

import { farmerColumn } from '@/components/farmer/farmer-column'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { AdvanceView } from '@/lib/services/payment/view'
import { AdvanceTag, advanceChoices, advanceMethodChoices, methodWord } from '../money-tags'
import { AdvancePanel, type AdvanceRights } from './advance-panel'

const columns: TableColumn<AdvanceView>[] = [
  farmerColumn(),
  { id: 'reason', header: 'For', cell: (advance) => advance.reason, csv: (advance) => advance.reason },
  {
    id: 'paidOn',
    header: 'Date',
    sortKey: 'paidOn',
    cell: (advance) => <span className="whitespace-nowrap">{formatDay(advance.paidOn)}</span>,
    csv: (advance) => advance.paidOn,
  },
  {
    id: 'by',
    header: 'Recorded by',
    cell: (advance) => advance.recordedByName ?? '',
    csv: (advance) => advance.recordedByName ?? '',
  },
  {
    id: 'method',
    header: 'Method',
    cell: (advance) => methodWord(advance.method),
    csv: (advance) => methodWord(advance.method),
  },
  {
    id: 'status',
    header: 'Status',
    cell: (advance) => <AdvanceTag status={advance.status} />,
    csv: (advance) => advance.status,
  },
  {
    id: 'amount',
    header: 'Amount',
    unit: '₹',
    align: 'right',
    sortKey: 'amountPaise',
    cell: (advance) => formatPaise(advance.amountPaise),
    csv: (advance) => advance.amountPaise / 100,
  },
  {
    id: 'open',
    header: 'Still open',
    unit: '₹',
    align: 'right',
    cell: (advance) => formatPaise(advance.outstandingPaise),
    csv: (advance) => advance.outstandingPaise / 100,
  },
]
const filters = [
  { id: 'status', label: 'Status', options: advanceChoices },
  { id: 'method', label: 'Method', options: advanceMethodChoices },
]

/** Advances of all managers, newest first; a row opens the panel in which it is decided. */
export function AdvancesTable(rights: AdvanceRights) {
  return (
    <>
      <DataTable
        id="advances"
        url="/api/v1/advances"
        noun="advances"
        columns={columns}
        filters={filters}
        searchable="Find a farmer"
        defaultSort="-createdAt"
        rowId={(advance) => advance.id}
        empty={
          <EmptyState title="No advances yet">
            Money handed out before the maize is settled stands here, and what is still open of it. It is recovered when
            a trip is settled, the oldest first.
          </EmptyState>
        }
      />
      <AdvancePanel {...rights} />
    </>
  )
}
