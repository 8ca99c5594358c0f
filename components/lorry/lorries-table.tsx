'use client'

import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatPhone } from '@/lib/kernel/phone'
import type { LorryView } from '@/lib/services/lorry/view'
import { formatCapacity } from './capacity'
import { LorryPanel } from './lorry-panel'
import { LorryStatusTag, lorryChoices, lorryWord } from './lorry-tag'

const columns: TableColumn<LorryView>[] = [
  {
    id: 'registrationNumber',
    header: 'Lorry',
    sortKey: 'registrationNumber',
    cell: (lorry) => lorry.registrationNumber,
    csv: (lorry) => lorry.registrationNumber,
  },
  { id: 'name', header: 'Name', cell: (lorry) => lorry.name || '–', csv: (lorry) => lorry.name },
  { id: 'driver', header: 'Driver', cell: (lorry) => lorry.driverName || '–', csv: (lorry) => lorry.driverName },
  {
    id: 'phone',
    header: 'Driver’s phone',
    cell: (lorry) => (
      <span className="figures whitespace-nowrap">{lorry.driverPhone ? formatPhone(lorry.driverPhone) : '–'}</span>
    ),
    csv: (lorry) => lorry.driverPhone,
  },
  {
    id: 'status',
    header: 'Status',
    cell: (lorry) => <LorryStatusTag status={lorry.status} />,
    csv: (lorry) => lorryWord(lorry.status),
  },
  {
    id: 'capacity',
    header: 'Capacity',
    unit: 'kg',
    align: 'right',
    sortKey: 'capacityGrams',
    cell: (lorry) => formatCapacity(lorry.capacityGrams),
    csv: (lorry) => lorry.capacityGrams / 1000,
  },
]
const filters = [{ id: 'status', label: 'Status', options: lorryChoices }]

/** All lorries; a row opens the panel with its details. */
export function LorriesTable({ mayWrite }: { mayWrite: boolean }) {
  return (
    <>
      <DataTable
        id="lorries"
        url="/api/v1/lorries"
        noun="lorries"
        columns={columns}
        filters={filters}
        searchable="Find a number or a name"
        defaultSort="registrationNumber"
        rowId={(lorry) => lorry.id}
        rowHref={(lorry) => `/lorries/${lorry.id}`}
        empty={
          <EmptyState title="No lorries yet">
            Add the lorries you send to the villages. A request is approved by choosing one of them.
          </EmptyState>
        }
      />
      <LorryPanel mayWrite={mayWrite} />
    </>
  )
}
