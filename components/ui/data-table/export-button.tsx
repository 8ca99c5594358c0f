'use client'

import { Download, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { groupIndian } from '@/lib/kernel/money'
import { Button } from '../button'
import { problemOf } from '../fetch-json'
import { download, readAll, tableCsv } from './csv'
import type { DataTableProps } from './table-props'
import type { TableModel } from './use-data-table'
import { pageUrl } from './use-table-url'

/** Exports every row of the present search and filters, in the present order and columns. Pressed again it stops. */
export function ExportButton<Row extends object>({
  props,
  model,
}: {
  props: DataTableProps<Row>
  model: TableModel<Row>
}) {
  const [count, setCount] = useState<number | null>(null)
  const run = useRef<AbortController>(undefined)
  useEffect(() => () => run.current?.abort(), [])
  const columns = props.columns.filter((column) => column.csv && model.columnVisibility[column.id])
  if (columns.length === 0) return null

  async function start() {
    const control = new AbortController()
    run.current = control
    setCount(0)
    try {
      const address = (limit: number, cursor: string | null) => pageUrl(props.url, model.query, limit, cursor)
      const rows = await readAll<Row>(address, setCount, control.signal)
      download(`${props.id}-${new Date().toISOString().slice(0, 10)}.csv`, tableCsv(columns, rows))
      toast(`${groupIndian(rows.length)} ${props.noun} exported`)
    } catch (error) {
      if (!control.signal.aborted) toast(`Export stopped: ${problemOf(error).title}`)
    } finally {
      setCount(null)
    }
  }

  return count === null ? (
    <Button size="small" onClick={start}>
      <Download aria-hidden /> Export CSV
    </Button>
  ) : (
    <Button size="small" onClick={() => run.current?.abort()}>
      <Square aria-hidden /> <span className="figures">Stop, {groupIndian(count)} read</span>
    </Button>
  )
}
