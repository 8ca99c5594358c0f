'use client'

import { useState } from 'react'
import { Checkbox } from '../checkbox'
import { cx } from '../cx'
import { rowKeys } from './row-keys'
import { TableHeader } from './table-header'
import type { DataTableProps } from './table-props'
import { groupRole, headerRole, rowRole, tableRole } from './table-roles'
import { TableRow } from './table-row'
import type { TableModel } from './use-data-table'

/** Header and rows; below 700 px each row becomes a card of label and value. */
export function TableGrid<Row extends object>({
  props,
  model,
  hrefOf,
  onOpen,
}: {
  props: DataTableProps<Row>
  model: TableModel<Row>
  hrefOf: (row: Row) => string | undefined
  onOpen: (row: Row) => void
}) {
  const { table, fetched, memory } = model
  const [active, setActive] = useState(0)
  const rows = table.getRowModel().rows
  const columns = props.columns.filter((column) => model.columnVisibility[column.id])
  const selectable = (props.bulkActions?.length ?? 0) > 0

  const onKeyDown = rowKeys(
    rows.length,
    setActive,
    (at) => onOpen(rows[at]!.original),
    (at) => selectable && rows[at]!.toggleSelected(),
  )

  return (
    <div className="overflow-x-auto rounded-md border border-line bg-sheet narrow:overflow-visible narrow:border-0 narrow:bg-transparent">
      <table
        {...tableRole}
        aria-busy={fetched.isPlaceholderData}
        aria-label={props.noun}
        className={cx('w-full border-collapse narrow:block', fetched.isPlaceholderData && 'opacity-60')}
        onKeyDown={onKeyDown}
      >
        <thead {...groupRole} className="narrow:sr-only">
          <tr {...rowRole} className="border-b border-line">
            {selectable ? (
              <th {...headerRole} className="w-10 pl-4.5 text-left">
                <Checkbox
                  bare
                  label="Select all on this page"
                  checked={table.getIsAllRowsSelected()}
                  indeterminate={table.getIsSomeRowsSelected()}
                  onChange={(event) => table.toggleAllRowsSelected(event.target.checked)}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <TableHeader
                key={column.id}
                column={column}
                sort={model.query.sort}
                onSort={(sort) => model.change({ sort })}
              />
            ))}
          </tr>
        </thead>
        <tbody {...groupRole} className="narrow:flex narrow:flex-col narrow:gap-2.5">
          {rows.map((row, at) => (
            <TableRow
              key={row.id}
              row={row.original}
              at={at}
              columns={columns}
              dense={memory.density === 'dense'}
              href={hrefOf(row.original)}
              focusable={at === Math.min(active, rows.length - 1)}
              onFocus={() => setActive(at)}
              onOpen={onOpen}
              selection={selectable ? { on: row.getIsSelected(), toggle: () => row.toggleSelected() } : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
