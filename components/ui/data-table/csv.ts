import { csvText } from '@/lib/kernel/csv'
import { getJson } from '../fetch-json'
import type { Page, TableColumn } from './table-props'

const PAGE = 200

/** What a table shows as a file: the columns that say what they export, with their unit in the header. */
export function tableCsv<Row>(columns: TableColumn<Row>[], rows: Row[]): string {
  const exported = columns.filter((column) => column.csv)
  const headers = exported.map((column) => (column.unit ? `${column.header} (${column.unit})` : column.header))
  return csvText(
    headers,
    rows.map((row) => exported.map((column) => column.csv!(row))),
  )
}

/** Every row of a filtered list, page by page through the same API. `listUrl(limit, cursor)` builds each address. */
export async function readAll<Row>(
  listUrl: (limit: number, cursor: string | null) => string,
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<Row[]> {
  const rows: Row[] = []
  let cursor: string | null = null
  do {
    const page: Page<Row> = await getJson(listUrl(PAGE, cursor), signal)
    rows.push(...page.data)
    cursor = page.nextCursor
    onProgress(rows.length)
  } while (cursor !== null)
  return rows
}

/** Hands a text to the browser as a file. */
export function download(name: string, text: string) {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = Object.assign(document.createElement('a'), { href, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
