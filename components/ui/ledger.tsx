import type { ReactNode } from 'react'
import { cx } from './cx'
import { cellRole, groupRole, headerRole, rowRole, tableRole } from './data-table/table-roles'

export type LedgerColumn<Row> = {
  header: string
  /** Printed small under the header: `kg`, `₹`. */
  unit?: string
  align?: 'left' | 'right'
  cell: (row: Row) => ReactNode
}

/**
 * A short table that is all there: no paging, no sorting. For a flush Sheet, also in server components.
 * Below 700 px each row becomes a card. `foot` is a row of totals, one node per column.
 */
export function Ledger<Row>({
  label,
  columns,
  rows,
  rowKey,
  foot,
}: {
  label: string
  columns: LedgerColumn<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  foot?: ReactNode[]
}) {
  return (
    <table {...tableRole} aria-label={label} className="ledger">
      <thead {...groupRole}>
        <tr {...rowRole}>
          {columns.map((column) => (
            <th key={column.header} {...headerRole} scope="col" className={cx(column.align === 'right' && 'num')}>
              {column.header}
              {column.unit ? <span className="block font-normal text-ink-3">{column.unit}</span> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...groupRole}>
        {rows.map((row) => (
          <Line key={rowKey(row)} columns={columns} cells={columns.map((column) => column.cell(row))} />
        ))}
      </tbody>
      {foot ? (
        <tfoot {...groupRole}>
          <Line columns={columns} cells={foot} />
        </tfoot>
      ) : null}
    </table>
  )
}

function Line<Row>({ columns, cells }: { columns: LedgerColumn<Row>[]; cells: ReactNode[] }) {
  return (
    <tr {...rowRole}>
      {columns.map((column, at) => (
        <td
          key={column.header}
          {...cellRole}
          data-label={at === 0 ? undefined : [column.header, column.unit].filter(Boolean).join(', ')}
          className={cx(column.align === 'right' && 'num')}
        >
          {cells[at]}
        </td>
      ))}
    </tr>
  )
}
