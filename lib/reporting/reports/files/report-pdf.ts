import { refused } from '@/lib/kernel/errors'
import {
  finishPaper,
  ink,
  type PaperDocument,
  paperDocument,
  textWidth,
  wrapText,
  writeLine,
} from '../../papers/paper-text'
import { cellText, isFigure, unitOf } from '../cells'
import type { ColumnKind, ReportColumn, ReportRow } from '../report'
import type { ReportTable } from './report-table'

/** A pile that still can be printed. */
export const MOST_PDF_ROWS = 10_000

const left = 34
const right = 808
const bottom = 548
const gap = 7
const ROW = 14

/** How much of the width a column asks for, before everything is made to fit. */
const weights: Record<ColumnKind, number> = {
  ...{ text: 78, day: 56, month: 50, count: 36 },
  ...{ grams: 56, paise: 66, price: 42, percent: 40 },
}

type Place = { column: ReportColumn; x: number; width: number }

/** A report on A4 landscape: heading on every page, one line a row, totals and page numbers. */
export async function reportPdf(table: ReportTable, told: (rows: number) => Promise<void>): Promise<Buffer> {
  if (table.rowCount > MOST_PDF_ROWS)
    throw refused(
      'report.too-long-for-paper',
      `This report has ${table.rowCount} rows; a PDF holds ${MOST_PDF_ROWS}. Choose a shorter time, Excel or CSV.`,
    )
  const doc = paperDocument('A4', { title: table.title, author: table.organizationName, language: 'en' })
  const places = placesOf(table.columns)
  const size = places.length > 13 ? 7 : 8
  let y = startPage(doc, table, places, size)
  let done = 0
  for await (const rows of table.batches) {
    for (const row of rows) {
      if (y > bottom) y = startPage(doc, table, places, size)
      y = drawRow(doc, places, row, y, size)
    }
    done += rows.length
    await told(done)
  }
  if (y > bottom) y = startPage(doc, table, places, size)
  if (done === 0) writeLine(doc, 'Nothing in this time.', left, y, { size: 9, color: ink.soft })
  else drawTotals(doc, places, table, y, size)
  numberPages(doc, table.printed)
  return finishPaper(doc)
}

/** Columns share the paper by what they hold. */
function placesOf(columns: ReportColumn[]): Place[] {
  const room = right - left - gap * (columns.length - 1)
  const asked = columns.reduce((sum, { kind }) => sum + weights[kind], 0)
  let x = left
  return columns.map((column) => {
    const width = (weights[column.kind] / asked) * room
    const place = { column, x, width }
    x += width + gap
    return place
  })
}

const rule = (doc: PaperDocument, y: number, color: string, width = 0.5): void => {
  doc.moveTo(left, y).lineTo(right, y).lineWidth(width).strokeColor(color).stroke()
}

function startPage(doc: PaperDocument, table: ReportTable, places: Place[], size: number): number {
  doc.addPage()
  writeLine(doc, table.title, left, 42, { size: 15, weight: 'strong' })
  writeLine(doc, table.organizationName, right, 42, { size: 11, weight: 'strong', align: 'right' })
  writeLine(doc, wrapText(doc, table.notes.join(' · '), 760, { size: 9 })[0] ?? '', left, 57, { size: 9 })
  rule(doc, 65, ink.dark, 1.4)
  for (const { column, x, width } of places) {
    const style = { size: size - 0.5, color: ink.soft }
    const unit = unitOf(column.kind)
    const lines = [...wrapText(doc, column.label, width, style).slice(0, 2), ...(unit ? [unit] : [])]
    for (const [row, text] of lines.entries()) {
      const at = 98 - (lines.length - 1 - row) * 9
      if (isFigure(column.kind)) writeLine(doc, text, x + width, at, { ...style, align: 'right' })
      else writeLine(doc, text, x, at, style)
    }
  }
  rule(doc, 103, ink.dark)
  return 116
}

function drawCell(doc: PaperDocument, { column, x, width }: Place, text: string, y: number, style: Style): void {
  if (isFigure(column.kind)) writeLine(doc, text, x + width, y, { ...style, align: 'right' })
  else writeLine(doc, shortened(doc, text, width, style), x, y, style)
}

type Style = { size: number; weight?: 'regular' | 'strong' }

/** One line; what is left out is said by three dots. */
function shortened(doc: PaperDocument, text: string, width: number, style: Style): string {
  if (textWidth(doc, text, style) <= width) return text
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  while (letters.length > 1 && textWidth(doc, `${letters.join('')}…`, style) > width) letters.pop()
  return `${letters.join('')}…`
}

function drawRow(doc: PaperDocument, places: Place[], row: ReportRow, y: number, size: number): number {
  for (const place of places) drawCell(doc, place, cellText(place.column.kind, row[place.column.key]), y, { size })
  rule(doc, y + 4, ink.line)
  return y + ROW
}

function drawTotals(doc: PaperDocument, places: Place[], table: ReportTable, y: number, size: number): void {
  const style = { size, weight: 'strong' as const }
  for (const [at, place] of places.entries()) {
    const text = at === 0 ? `Total · ${table.rowCount}` : cellText(place.column.kind, table.totals[place.column.key])
    if (at === 0) writeLine(doc, text, place.x, y + 2, style)
    else drawCell(doc, place, text, y + 2, style)
  }
  rule(doc, y + 7, ink.dark, 1)
}

function numberPages(doc: PaperDocument, printed: string): void {
  const { count } = doc.bufferedPageRange()
  for (let n = 1; n <= count; n++) {
    doc.switchToPage(n - 1)
    writeLine(doc, printed, left, 577, { size: 8, color: ink.soft })
    writeLine(doc, `Page ${n} of ${count}`, right, 577, { size: 8, color: ink.soft, align: 'right' })
  }
}
