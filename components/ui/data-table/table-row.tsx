import Link from 'next/link'
import type { MouseEvent } from 'react'
import { Checkbox } from '../checkbox'
import { cx } from '../cx'
import type { TableColumn } from './table-props'
import { cellRole, rowRole } from './table-roles'

type Props<Row> = {
  row: Row
  at: number
  columns: TableColumn<Row>[]
  dense: boolean
  href?: string
  focusable: boolean
  onFocus: () => void
  onOpen: (row: Row) => void
  selection?: { on: boolean; toggle: () => void }
}

const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest('a,button,input,label,select,textarea,[role=menuitem]') !== null

/** One row: a click opens it, unless the click was meant for something inside it or selected text. */
export function TableRow<Row>({ row, at, columns, dense, href, focusable, onFocus, onOpen, selection }: Props<Row>) {
  function onClick(event: MouseEvent) {
    if (isControl(event.target) || window.getSelection()?.toString()) return
    if (href && (event.ctrlKey || event.metaKey)) window.open(href, '_blank', 'noopener')
    else onOpen(row)
  }
  function onLink(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    onOpen(row)
  }
  const pad = dense ? 'py-1' : 'py-2.5'

  return (
    <tr
      {...rowRole}
      data-row={at}
      tabIndex={focusable ? 0 : -1}
      onFocus={onFocus}
      onClick={onClick}
      className={cx(
        'cursor-pointer border-b border-line last:border-0 hover:bg-paper focus-visible:-outline-offset-2',
        'narrow:relative narrow:block narrow:rounded-md narrow:border narrow:bg-sheet narrow:px-4 narrow:py-3 narrow:last:border',
        selection?.on && 'bg-crop-soft hover:bg-crop-soft narrow:bg-crop-soft',
      )}
    >
      {selection ? (
        <td
          {...cellRole}
          className={cx('w-10 pl-4.5 narrow:absolute narrow:top-3.5 narrow:right-4 narrow:w-auto narrow:p-0', pad)}
        >
          <Checkbox bare label="Select this row" checked={selection.on} onChange={selection.toggle} />
        </td>
      ) : null}
      {columns.map((column, index) => (
        <td
          key={column.id}
          {...cellRole}
          data-label={column.unit ? `${column.header}, ${column.unit}` : column.header}
          className={cx(
            'px-4.5 align-middle',
            pad,
            column.align === 'right' && 'num',
            index === 0
              ? 'narrow:block narrow:px-0 narrow:pt-0 narrow:pr-9 narrow:pb-1.5 narrow:text-left narrow:text-lg narrow:font-semibold'
              : 'narrow:flex narrow:justify-between narrow:gap-4 narrow:px-0 narrow:py-1 narrow:text-right narrow:before:text-left narrow:before:text-ink-2 narrow:before:content-[attr(data-label)]',
          )}
        >
          {index === 0 && href ? (
            <Link href={href} prefetch={false} tabIndex={-1} onClick={onLink} className="hover:underline">
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}
