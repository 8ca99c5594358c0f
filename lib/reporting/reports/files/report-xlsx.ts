import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import Excel from 'exceljs'
import { numberOf } from '../cells'
import type { ColumnKind, ReportColumn, ReportRow } from '../report'
import { headingOf } from './report-csv'
import type { ReportTable } from './report-table'

/** Lakhs and crores, as rupees are grouped in India. */
const grouped = (decimals: string) =>
  `[>=10000000]##\\,##\\,##\\,##0${decimals};[>=100000]##\\,##\\,##0${decimals};#,##0${decimals}`

const formats: Partial<Record<ColumnKind, string>> = {
  day: 'dd mmm yyyy',
  month: 'mmm yyyy',
  count: grouped(''),
  grams: grouped('.0'),
  paise: grouped('.00'),
  price: '#,##0.00',
  percent: '0.0',
}
const widths: Record<ColumnKind, number> = {
  ...{ text: 18, day: 13, month: 11, count: 9 },
  ...{ grams: 13, paise: 16, price: 10, percent: 10 },
}

/** A typed cell: numbers and dates are such, text is text whatever it begins with – a string cell is never a formula. */
export function xlsxCell(kind: ColumnKind, value: ReportRow[string] | undefined): Excel.CellValue {
  if (value === null || value === undefined) return null
  if (kind === 'text') return inert(String(value))
  if (kind === 'day') return new Date(`${value}T00:00:00Z`)
  if (kind === 'month') return new Date(`${String(value).slice(0, 7)}-01T00:00:00Z`)
  return numberOf(kind, value)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a file with them is broken
const inert = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')

export const columnsOf = (columns: ReportColumn[]): Partial<Excel.Column>[] =>
  columns.map(({ key, kind }) => ({ key, width: widths[kind], style: formats[kind] ? { numFmt: formats[kind] } : {} }))

/** A sheet with a bold, fixed heading, the rows as they come, and the totals below. Streams: nothing is kept. */
export async function writeXlsx(table: ReportTable, to: Writable, told: (rows: number) => Promise<void>) {
  const { columns, totals } = table
  const book = new Excel.stream.xlsx.WorkbookWriter({ stream: to, useStyles: true, useSharedStrings: false })
  book.creator = 'FarmTally'
  const sheet = book.addWorksheet(sheetName(table.title), { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columnsOf(columns)
  const heading = sheet.addRow(columns.map(headingOf))
  heading.font = { bold: true }
  heading.commit()
  let done = 0
  for await (const rows of table.batches) {
    for (const row of rows) sheet.addRow(columns.map(({ kind, key }) => xlsxCell(kind, row[key]))).commit()
    done += rows.length
    await told(done)
    await passedOn(sheet)
  }
  if (done > 0) {
    const sum = sheet.addRow(columns.map(({ kind, key }, at) => (at === 0 ? 'Total' : xlsxCell(kind, totals[key]))))
    sum.font = { bold: true }
    sum.commit()
  }
  sheet.commit()
  const about = book.addWorksheet('About')
  about.columns = [{ width: 80 }]
  const notes = [table.title, table.organizationName, ...table.notes, table.printed]
  for (const note of notes) about.addRow([inert(note)]).commit()
  about.commit()
  await book.commit()
}

const MOST_WAITING_BYTES = 512 * 1024

/**
 * Waits until the compressor has taken what was written: the library itself never waits, and would keep all of a long
 * sheet in memory. Leans on the pipes of exceljs 4.4.0: look here first when it is updated.
 */
async function passedOn(sheet: Excel.Worksheet): Promise<void> {
  const { stream } = sheet as unknown as { stream: { pipes: Pipe[] } }
  for (const pipe of stream.pipes) {
    while (pipe._writableState.length > MOST_WAITING_BYTES) await new Promise<void>((go) => pipe.once('drain', go))
  }
  await setImmediate()
}
type Pipe = { _writableState: { length: number }; once: (event: 'drain', listener: () => void) => unknown }

/** What Excel takes as the name of a sheet. */
export const sheetName = (title: string): string => title.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31)
