'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import type { TableFilter } from './table-props'

export const pageSizes = [25, 50, 100] as const

export type TableQuery = {
  text: string
  sort: string
  size: number
  /** Cursors of the pages walked through; the last one is the page shown. Empty: the first page. */
  trail: string[]
  filters: Record<string, string>
}

/** Between cursors in the URL; cursors are base64url and never contain it. */
const JOINT = '~'

/** The table's state as it stands in the URL, and one setter. Any change but paging goes back to the first page. */
export function useTableUrl(filters: TableFilter[], defaultSort: string, prefix: string) {
  const params = useSearchParams()
  const search = params.toString()

  const read = useCallback(
    (from: string) => readQuery(new URLSearchParams(from), filters, defaultSort, prefix),
    [filters, defaultSort, prefix],
  )
  const query = useMemo(() => read(search), [read, search])

  const change = useCallback(
    (patch: Partial<TableQuery>) => {
      // The address, not the last render: two changes may come before React has drawn the first.
      const url = new URL(window.location.href)
      const next = { ...read(url.search), trail: [], ...patch }
      const put = (name: string, value: string) =>
        value ? url.searchParams.set(prefix + name, value) : url.searchParams.delete(prefix + name)
      put('q', next.text)
      put('sort', next.sort === defaultSort ? '' : next.sort)
      put('size', next.size === pageSizes[0] ? '' : String(next.size))
      put('at', next.trail.join(JOINT))
      for (const filter of filters) put(filter.id, next.filters[filter.id] ?? '')
      window.history.replaceState(null, '', url)
    },
    [read, filters, defaultSort, prefix],
  )

  return { query, change }
}

function readQuery(params: URLSearchParams, filters: TableFilter[], defaultSort: string, prefix: string): TableQuery {
  const get = (name: string) => params.get(prefix + name) ?? ''
  const size = Number(get('size'))
  const chosen = filters.map((filter) => [filter.id, get(filter.id)] as const).filter(([, value]) => value !== '')
  return {
    text: get('q'),
    sort: get('sort') || defaultSort,
    size: pageSizes.some((known) => known === size) ? size : pageSizes[0],
    trail: get('at').split(JOINT).filter(Boolean),
    filters: Object.fromEntries(chosen),
  }
}

/** The address of one page of the list: `/api/v1/deliveries?limit=25&sort=-createdAt&q=ramesh`. */
export function pageUrl(base: string, query: TableQuery, limit: number, cursor: string | null): string {
  const [path = '', fixed = ''] = base.split('?')
  const params = new URLSearchParams(fixed)
  params.set('limit', String(limit))
  if (cursor) params.set('cursor', cursor)
  if (query.sort) params.set('sort', query.sort)
  if (query.text) params.set('q', query.text)
  for (const [name, value] of Object.entries(query.filters)) params.set(name, value)
  return `${path}?${params}`
}
