'use client'

import { farmerColumn } from '@/components/farmer/farmer-column'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { OutstandingView } from '@/lib/services/payment/view'

const amount = (
  id: 'totalPaise' | 'upTo30Paise' | 'upTo90Paise' | 'over90Paise',
  header: string,
  isSorted = false,
): TableColumn<OutstandingView> => ({
  ...{ id, header, unit: '₹', align: 'right' },
  ...(isSorted && { sortKey: id }),
  cell: (row) => (row[id] === 0 ? <span className="text-ink-3">–</span> : formatPaise(row[id])),
  csv: (row) => row[id] / 100,
})

const columns: TableColumn<OutstandingView>[] = [
  farmerColumn(),
  { id: 'phone', header: 'Phone', cell: ({ farmer }) => farmer.phone ?? '', csv: ({ farmer }) => farmer.phone ?? '' },
  {
    id: 'oldestOn',
    header: 'Oldest',
    sortKey: 'oldestOn',
    cell: (row) => <span className="whitespace-nowrap">{row.oldestOn ? formatDay(row.oldestOn) : ''}</span>,
    csv: (row) => row.oldestOn ?? '',
  },
  amount('upTo30Paise', 'To 30 days'),
  amount('upTo90Paise', '31 to 90'),
  amount('over90Paise', 'Over 90', true),
  amount('totalPaise', 'Open', true),
]

/** Who still owes an advance, and for how long. */
export function OutstandingTable() {
  return (
    <DataTable
      id="outstanding"
      url="/api/v1/outstanding"
      noun="farmers"
      columns={columns}
      searchable="Find a farmer"
      defaultSort="-totalPaise"
      rowId={(row) => row.id}
      rowHref={(row) => `/farmers/${row.id}`}
      opens="page"
      empty={<EmptyState title="Nothing is open">Every advance is recovered.</EmptyState>}
    />
  )
}
