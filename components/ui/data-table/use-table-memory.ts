'use client'

import { useStored } from '../use-stored'
import type { TableQuery } from './use-table-url'

export type Density = 'calm' | 'dense'
export type TableMemory = {
  /** Columns whose visibility the person changed. */
  shown: Record<string, boolean>
  density: Density
  /** The person's saved view: search, filters, sort and size. */
  view: Pick<TableQuery, 'text' | 'sort' | 'size' | 'filters'> | null
}

const fresh: TableMemory = { shown: {}, density: 'calm', view: null }

/** What this person keeps about a table in this browser. */
export function useTableMemory(id: string): [TableMemory, (patch: Partial<TableMemory>) => void] {
  const [stored, store] = useStored<TableMemory>(`table:${id}`, fresh)
  const memory = { ...fresh, ...stored }
  return [memory, (patch) => store({ ...memory, ...patch })]
}
