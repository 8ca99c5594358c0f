import type { Writable } from 'node:stream'
import { csvCell, csvLine, csvStart } from '@/lib/kernel/csv'
import { plainCell, unitOf } from '../cells'
import type { ReportColumn, ReportRow } from '../report'
import type { ReportTable } from './report-table'
import { written } from './written'

/** `Net (kg)`: a file goes on without its headings being explained. */
export const headingOf = ({ label, kind }: ReportColumn): string => {
  const unit = unitOf(kind)
  return unit ? `${label} (${unit})` : label
}

/** Text is made inert; digits of ours are written as they are, also a minus before them. */
const cellOf = (column: ReportColumn, row: ReportRow): string =>
  column.kind === 'text' ? csvCell(row[column.key] ?? null) : String(plainCell(column.kind, row[column.key]) ?? '')
const lineOf = (columns: ReportColumn[], row: ReportRow): string =>
  `${columns.map((column) => cellOf(column, row)).join(',')}\r\n`

/** Headings and rows, no totals: a program reads it again. UTF-8 with the mark that Excel looks for. */
export async function writeCsv({ columns, batches }: ReportTable, to: Writable, told: (rows: number) => Promise<void>) {
  await written(to, csvStart + csvLine(columns.map(headingOf)))
  let done = 0
  for await (const rows of batches) {
    await written(to, rows.map((row) => lineOf(columns, row)).join(''))
    done += rows.length
    await told(done)
  }
  to.end()
}
