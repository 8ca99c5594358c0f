import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { cx } from '../cx'
import type { TableColumn } from './table-props'
import { headerRole } from './table-roles'

/** A column's header; a button where the API can sort by it: up, down, then back to the list's own order. */
export function TableHeader<Row>({
  column,
  sort,
  onSort,
}: {
  column: TableColumn<Row>
  sort: string
  onSort: (sort: string) => void
}) {
  const key = column.sortKey
  const direction = key === undefined ? null : sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : null
  const right = column.align === 'right'
  const words = (
    <span className={right ? 'text-right' : undefined}>
      {column.header}
      {column.unit ? <span className="block font-normal text-ink-3">{column.unit}</span> : null}
    </span>
  )
  const next = direction === null ? key : direction === 'ascending' ? `-${key}` : ''
  const Arrow = direction === 'ascending' ? ArrowUp : direction === 'descending' ? ArrowDown : ChevronsUpDown

  return (
    <th
      {...headerRole}
      scope="col"
      aria-sort={direction ?? undefined}
      className={cx(
        'px-4.5 py-2.5 align-bottom text-note leading-tight font-medium text-ink-2',
        right ? 'text-right' : 'text-left',
      )}
    >
      {key === undefined ? (
        words
      ) : (
        <button
          type="button"
          onClick={() => onSort(next ?? '')}
          className={cx(
            'inline-flex min-h-6 gap-1 rounded-sm hover:text-ink',
            column.unit ? 'items-start' : 'items-end',
            right && 'flex-row-reverse',
            direction && 'text-ink',
          )}
        >
          {words}
          <Arrow aria-hidden className={cx('mt-px size-3.5 shrink-0 no-print', direction === null && 'opacity-45')} />
        </button>
      )}
    </th>
  )
}
