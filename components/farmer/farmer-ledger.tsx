'use client'

import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import type { LedgerRow } from '@/lib/services/payment/view'

const amount = (paise: number) => (paise === 0 ? '' : formatPaise(paise))
const columns: TableColumn<LedgerRow>[] = [
  {
    id: 'what',
    header: 'What',
    cell: (row) => row.description,
    csv: (row) => row.description,
  },
  {
    id: 'day',
    header: 'Day',
    cell: (row) => <span className="whitespace-nowrap">{formatDay(row.businessOn)}</span>,
    csv: (row) => row.businessOn,
  },
  {
    id: 'debit',
    header: 'To the farmer',
    unit: '₹',
    align: 'right',
    cell: (row) => amount(row.debitPaise),
    csv: (row) => row.debitPaise / 100,
  },
  {
    id: 'credit',
    header: 'From the farmer',
    unit: '₹',
    align: 'right',
    cell: (row) => amount(row.creditPaise),
    csv: (row) => row.creditPaise / 100,
  },
  {
    id: 'balance',
    header: 'We owe',
    unit: '₹',
    align: 'right',
    cell: (row) => <strong className="font-semibold">{formatPaise(row.balancePaise)}</strong>,
    csv: (row) => row.balancePaise / 100,
  },
  {
    id: 'advances',
    header: 'Advances out',
    unit: '₹',
    align: 'right',
    cell: (row) => formatPaise(row.advanceBalancePaise),
    csv: (row) => row.advanceBalancePaise / 100,
  },
]

const places: Record<LedgerRow['sourceType'], (id: string) => string> = {
  advance: (id) => `/advances?panel=${id}`,
  settlement: (id) => `/settlements/${id}/slip`,
  payment: (id) => `/payments?show=payments&panel=${id}`,
}

/** Every rupee between the organization and the farmer, with the balance after each line. */
export const FarmerLedger = ({ farmerId }: { farmerId: string }) => (
  <DataTable
    id="farmer-ledger"
    prefix="l-"
    url={`/api/v1/farmers/${farmerId}/ledger`}
    noun="lines"
    columns={columns}
    rowId={(row) => `${row.journalNumber} ${row.kind} ${row.sourceId}`}
    rowHref={(row) => places[row.sourceType](row.sourceId)}
    opens="page"
    empty={<EmptyState title="Nothing on the ledger yet">Advances, settlements and payments stand here.</EmptyState>}
  />
)
