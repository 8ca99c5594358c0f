'use client'

import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import type { RequestView } from '@/lib/services/lorry/view'
import { RequestPanel } from './request-panel'
import { PriorityTag, priorityChoices, RequestTag, requestChoices, requestWord } from './request-tags'

const columns: TableColumn<RequestView>[] = [
  {
    id: 'where',
    header: 'Where',
    cell: (request) => request.location,
    csv: (request) => request.location,
  },
  {
    id: 'requiredOn',
    header: 'Needed on',
    sortKey: 'requiredOn',
    cell: (request) => <span className="whitespace-nowrap">{formatDay(request.requiredOn)}</span>,
    csv: (request) => request.requiredOn,
  },
  {
    id: 'manager',
    header: 'Manager',
    cell: (request) => request.fieldManager.name,
    csv: (request) => request.fieldManager.name,
  },
  {
    id: 'priority',
    header: 'Priority',
    cell: (request) => <PriorityTag priority={request.priority} />,
    csv: (request) => request.priority,
  },
  {
    id: 'status',
    header: 'Status',
    cell: (request) => <RequestTag status={request.status} />,
    csv: (request) => requestWord(request.status),
  },
  {
    id: 'farmers',
    header: 'Farmers',
    align: 'right',
    cell: (request) => request.estimatedFarmers,
    csv: (request) => request.estimatedFarmers,
  },
  {
    id: 'weight',
    header: 'Expected',
    unit: 'kg',
    align: 'right',
    sortKey: 'estimatedWeightGrams',
    cell: (request) => formatKg(request.estimatedWeightGrams),
    csv: (request) => request.estimatedWeightGrams / 1000,
  },
  {
    id: 'purpose',
    header: 'What for',
    hidden: true,
    cell: (request) => request.purpose,
    csv: (request) => request.purpose,
  },
]
const filters = [
  { id: 'status', label: 'Status', options: requestChoices },
  { id: 'priority', label: 'Priority', options: priorityChoices },
]

/** Requests of all managers, newest first; a row opens the panel in which it is decided. */
export function RequestsTable({ mayDecide }: { mayDecide: boolean }) {
  return (
    <>
      <DataTable
        id="requests"
        url="/api/v1/lorry-requests"
        noun="requests"
        columns={columns}
        filters={filters}
        searchable="Place, purpose or manager"
        defaultSort="-createdAt"
        rowId={(request) => request.id}
        rowHref={(request) => `/requests/${request.id}`}
        empty={
          <EmptyState title="No requests yet">
            Field managers ask for a lorry on their phone. You answer here: with a lorry, a question, or a reason why
            not.
          </EmptyState>
        }
      />
      <RequestPanel mayDecide={mayDecide} />
    </>
  )
}
