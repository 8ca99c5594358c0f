import { getJson } from '../fetch-json'
import type { Page, TableColumn } from './table-props'

const PAGE = 200

/**
 * One CSV cell. A text that a spreadsheet would read as a formula (`= + - @`, tab, return, other control characters)
 * gets a leading apostrophe; numbers are written as they are.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const inert = /^[=+\-@\u0000-\u001f\u007f]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(inert) || inert !== inert.trim() ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** Header line and rows, CRLF, with the byte order mark that makes Excel read UTF-8. */
export function csvText<Row>(columns: TableColumn<Row>[], rows: Row[]): string {
  const exported = columns.filter((column) => column.csv)
  const head = exported.map((column) => csvCell(column.unit ? `${column.header} (${column.unit})` : column.header))
  const body = rows.map((row) => exported.map((column) => csvCell(column.csv!(row))))
  return `\uFEFF${[head, ...body].map((cells) => cells.join(',')).join('\r\n')}\r\n`
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
