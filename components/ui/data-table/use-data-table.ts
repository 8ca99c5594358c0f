'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import {
  columnVisibilityFeature,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useEffect, useMemo, useRef, useState } from 'react'
import { getJson } from '../fetch-json'
import type { DataTableProps, Page } from './table-props'
import { useTableMemory } from './use-table-memory'
import { pageUrl, useTableUrl } from './use-table-url'

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature })
const noFilters: never[] = []
const noRows: never[] = []

/**
 * State, data and row model of one table. The query key is `['list', id, address]`:
 * invalidate `['list', id]` when something in it changed elsewhere.
 */
export function useDataTable<Row extends object>(props: DataTableProps<Row>) {
  const { id, url, columns, rowId, filters = noFilters, defaultSort = '', prefix = '' } = props
  const { query, change } = useTableUrl(filters, defaultSort, prefix)
  const [memory, remember] = useTableMemory(id)
  const [chosen, setChosen] = useState<RowSelectionState>({})

  const address = pageUrl(url, query, query.size, query.trail.at(-1) ?? null)
  const first = useRef(address)
  const fetched = useQuery({
    queryKey: ['list', id, address],
    queryFn: ({ signal }) => getJson<Page<Row>>(address, signal),
    initialData: address === first.current ? props.initialData : undefined,
    placeholderData: keepPreviousData,
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another choice
  useEffect(() => setChosen({}), [address])

  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.id, memory.shown[column.id] ?? !column.hidden])),
    [columns, memory.shown],
  )
  const definitions = useMemo(
    () => columns.map((column) => ({ id: column.id, header: column.header, meta: column })),
    [columns],
  )
  const table = useTable<typeof features, Row>({
    features,
    columns: definitions,
    data: fetched.data?.data ?? (noRows as Row[]),
    getRowId: rowId,
    state: { columnVisibility, rowSelection: chosen },
    onRowSelectionChange: setChosen,
  })

  return { table, fetched, query, change, memory, remember, chosen, clearChosen: () => setChosen({}), columnVisibility }
}

export type TableModel<Row extends object> = ReturnType<typeof useDataTable<Row>>
