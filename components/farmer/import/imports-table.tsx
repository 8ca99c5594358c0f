'use client'

import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-props'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDay } from '@/lib/kernel/time'
import type { ImportView } from '@/lib/services/farmer/view'
import { ImportTag } from './import-tag'

const columns: TableColumn<ImportView>[] = [
  { id: 'file', header: 'File', cell: (list) => list.fileName },
  {
    id: 'day',
    header: 'Uploaded',
    sortKey: 'createdAt',
    cell: (list) => <span className="whitespace-nowrap">{formatDay(list.createdAt.slice(0, 10))}</span>,
  },
  { id: 'by', header: 'By', cell: (list) => list.createdByName ?? '–' },
  { id: 'status', header: 'Status', cell: (list) => <ImportTag status={list.status} /> },
  { id: 'rows', header: 'Rows', align: 'right', cell: (list) => list.rowCount },
  { id: 'added', header: 'Added', align: 'right', cell: (list) => list.addedCount },
]

/** Earlier imports, each with its way back. */
export const ImportsTable = () => (
  <DataTable
    id="farmer-imports"
    url="/api/v1/farmer-imports"
    noun="imports"
    columns={columns}
    defaultSort="-createdAt"
    rowId={(list) => list.id}
    rowHref={(list) => `/farmers/import/${list.id}`}
    opens="page"
    empty={<EmptyState title="No imports yet">Each stands here afterwards, and can be undone as a whole.</EmptyState>}
  />
)
