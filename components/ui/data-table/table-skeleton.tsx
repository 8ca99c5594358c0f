import { Skeleton } from '../skeleton'
import type { TableColumn } from './table-props'

/** The table's shape while its rows are on the way. */
export function TableSkeleton<Row>({ columns, rows = 8 }: { columns: TableColumn<Row>[]; rows?: number }) {
  const shown = columns.filter((column) => !column.hidden)
  return (
    <div role="status" className="overflow-hidden rounded-md border border-line bg-sheet">
      <span className="sr-only">Loading</span>
      {Array.from({ length: rows + 1 }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholder rows have no identity
        <div key={line} className="flex h-[43px] items-center gap-8 border-b border-line px-4.5 last:border-0">
          {shown.map((column, at) => (
            <span key={column.id} className={at > 2 ? 'flex-1 narrow:hidden' : 'flex-1'}>
              <Skeleton className={column.align === 'right' ? 'ml-auto w-14' : 'w-4/5'} />
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}
