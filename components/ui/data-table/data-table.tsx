'use client'

import { useRouter, useSearchParams } from 'next/navigation'
import { Suspense } from 'react'
import { Button } from '../button'
import { EmptyState } from '../empty-state'
import { ErrorNote } from '../error-note'
import { problemOf } from '../fetch-json'
import { useUrlParam } from '../use-url-param'
import { BulkBar } from './bulk-bar'
import { TableGrid } from './table-grid'
import { TablePager } from './table-pager'
import type { DataTableProps } from './table-props'
import { TableSkeleton } from './table-skeleton'
import { TableToolbar } from './table-toolbar'
import { useDataTable } from './use-data-table'

/**
 * The one table: server-side search, filters, sort and keyset paging kept in the URL; column choice, density and a
 * saved view kept in the browser; keyboard, bulk actions, and an export of exactly what is filtered.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  return (
    <Suspense fallback={<TableSkeleton columns={props.columns} />}>
      <LiveTable {...props} />
    </Suspense>
  )
}

function LiveTable<Row extends object>(props: DataTableProps<Row>) {
  const model = useDataTable(props)
  const router = useRouter()
  const [, setPanel] = useUrlParam('panel')
  const search = useSearchParams()
  const { fetched, query, change } = model
  const rows = model.table.getRowModel().rows
  const narrowed = query.text !== '' || Object.keys(query.filters).length > 0

  function open(row: Row) {
    if (props.onOpen) props.onOpen(row)
    else if (props.opens === 'page' && props.rowHref) router.push(props.rowHref(row))
    else setPanel(props.rowId(row))
  }

  /** A real address in every first cell: it opens the row before the page's own code has arrived, too. */
  function hrefOf(row: Row) {
    if (props.rowHref) return props.rowHref(row)
    if (props.onOpen) return undefined
    const shown = new URLSearchParams(search)
    shown.set('panel', props.rowId(row))
    return `?${shown}`
  }

  return (
    <div className="min-w-0">
      <TableToolbar props={props} model={model} />
      <BulkBar props={props} model={model} />
      {fetched.isError ? (
        <ErrorNote problem={problemOf(fetched.error)}>
          <Button size="small" className="mt-2" onClick={() => fetched.refetch()}>
            Try again
          </Button>
        </ErrorNote>
      ) : fetched.isPending ? (
        <TableSkeleton columns={props.columns} />
      ) : rows.length > 0 ? (
        <TableGrid props={props} model={model} hrefOf={hrefOf} onOpen={open} />
      ) : (
        <div className="rounded-md border border-line bg-sheet">
          {narrowed ? (
            <EmptyState
              title={`No ${props.noun} match`}
              action={<Button onClick={() => change({ text: '', filters: {} })}>Show all {props.noun}</Button>}
            >
              Try fewer letters, or take a filter away.
            </EmptyState>
          ) : (
            (props.empty ?? <EmptyState title={`No ${props.noun} yet`} />)
          )}
        </div>
      )}
      <TablePager model={model} noun={props.noun} count={rows.length} />
    </div>
  )
}
