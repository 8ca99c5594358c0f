import { formatPaise } from '@/lib/kernel/money'
import { type Day, dayOf, formatClock } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import { finishPaper, ink, type PaperDocument, paperDocument, wrapText, writeLine } from './paper-text'
import type { SlipLanguage } from './slip-data'
import { slipDay } from './slip-lines'
import { fill, slipWords } from './slip-words'

/** One farmer of a trip. Money is null until priced. */
export type TripSheetRow = {
  farmerCode: string
  farmerName: string
  village: string
  bagCount: number
  grossWeightGrams: number
  standardDeductionGrams: number
  qualityDeductionGrams: number
  netWeightGrams: number
  moistureBp: number | null
  pricePaisePerKg: number | null
  totalValuePaise: number | null
  /** Advances recovered, interest included. */
  recoveredPaise: number
  finalAmountPaise: number | null
}

export type TripSheetData = {
  organization: { name: string; place: string; phone: string }
  lorryRegistration: string
  managerName: string
  day: Day
  place: string
  timeZone: string
  provisional: boolean
  rows: TripSheetRow[]
  printedAt: string
}

const left = 34
const right = 808
const bottom = 545
// Right edges of the figure columns, in the order of `figures`.
const edges = [296, 360, 424, 488, 536, 592, 668, 732, right]

/** A trip on A4 landscape: one line per farmer and the totals, heading repeated on every page. */
export async function tripSheetPdf(trip: TripSheetData, language: SlipLanguage): Promise<Buffer> {
  const words = slipWords[language]
  const doc = paperDocument('A4', {
    title: `${words.tripSheet} ${trip.lorryRegistration} ${trip.day}`,
    author: trip.organization.name,
    language,
  })
  let y = startPage(doc, trip, language)
  for (const row of trip.rows) {
    if (y > bottom) y = startPage(doc, trip, language)
    y = drawRow(doc, `${row.farmerCode} · ${row.farmerName}`, row.village, row, y, false)
  }
  if (y > bottom) y = startPage(doc, trip, language)
  drawRow(doc, `${words.total} · ${trip.rows.length}`, '', tripTotals(trip.rows), y, true)
  const { count } = doc.bufferedPageRange()
  for (let n = 1; n <= count; n++) {
    doc.switchToPage(n - 1)
    writeLine(doc, fill(words.page, { n, total: count }), right, 575, { size: 8, color: ink.soft, align: 'right' })
    const at = `${slipDay(dayOf(new Date(trip.printedAt), trip.timeZone), language)} ${formatClock(new Date(trip.printedAt), trip.timeZone)}`
    writeLine(doc, fill(words.printed, { at }), left, 575, { size: 8, color: ink.soft })
  }
  return finishPaper(doc)
}

/** Sums of the lines; money stays null while any line has none, and there is no average price or moisture to invent. */
export function tripTotals(rows: TripSheetRow[]): Omit<TripSheetRow, 'farmerCode' | 'farmerName' | 'village'> {
  const sum = (pick: (row: TripSheetRow) => number) => rows.reduce((total, row) => total + pick(row), 0)
  const sumOrNull = (pick: (row: TripSheetRow) => number | null) =>
    rows.some((row) => pick(row) === null) ? null : sum((row) => pick(row) ?? 0)
  return {
    bagCount: sum((row) => row.bagCount),
    grossWeightGrams: sum((row) => row.grossWeightGrams),
    standardDeductionGrams: sum((row) => row.standardDeductionGrams),
    qualityDeductionGrams: sum((row) => row.qualityDeductionGrams),
    netWeightGrams: sum((row) => row.netWeightGrams),
    moistureBp: null,
    pricePaisePerKg: null,
    totalValuePaise: sumOrNull((row) => row.totalValuePaise),
    recoveredPaise: sum((row) => row.recoveredPaise),
    finalAmountPaise: sumOrNull((row) => row.finalAmountPaise),
  }
}

const HEADING_Y = 94
const HEADING_LEADING = 9.5
const headingStyle = { size: 8, color: ink.soft }

/** The heading of each figure column in lines that fit it; nothing is left out, Tamil needs three. */
export function headingLines(doc: PaperDocument, language: SlipLanguage): string[][] {
  const words = slipWords[language]
  const headings = [
    fill(words.bags, { n: '' }).trim(),
    `${words.gross} kg`,
    `${words.deductions} kg`,
    `${words.net} kg`,
    '%',
    '₹/kg',
    `${words.value} ₹`,
    `${words.advance} ₹`,
    `${words.toPay} ₹`,
  ]
  return headings.map((heading, index) => wrapText(doc, heading, headingWidth(index), headingStyle))
}

/** Points between this column's right edge and the one before. */
export const headingWidth = (index: number): number => edges[index]! - (edges[index - 1] ?? 244) - 4

function startPage(doc: PaperDocument, trip: TripSheetData, language: SlipLanguage): number {
  const words = slipWords[language]
  doc.addPage()
  writeLine(doc, trip.organization.name, left, 42, { size: 15, weight: 'strong' })
  writeLine(doc, [trip.organization.place, trip.organization.phone].filter(Boolean).join(' · '), left, 57, { size: 10 })
  const kind = trip.provisional ? `${words.tripSheet} · ${words.provisional}` : words.tripSheet
  writeLine(doc, kind, right, 42, { size: 12, weight: 'strong', align: 'right' })
  const facts = [slipDay(trip.day, language), trip.lorryRegistration, trip.managerName, trip.place]
  writeLine(doc, facts.filter(Boolean).join(' · '), right, 57, { size: 10, align: 'right' })
  rule(doc, 65, ink.dark, 1.4)
  writeLine(doc, words.farmer, left, HEADING_Y, headingStyle)
  for (const [index, lines] of headingLines(doc, language).entries())
    for (const [row, text] of lines.entries()) {
      const y = HEADING_Y - (lines.length - 1 - row) * HEADING_LEADING
      writeLine(doc, text, edges[index]!, y, { ...headingStyle, align: 'right' })
    }
  rule(doc, HEADING_Y + 5, ink.dark)
  return HEADING_Y + 20
}

type Figures = ReturnType<typeof tripTotals>

const figures = (row: Figures): string[] => [
  String(row.bagCount),
  formatKg(row.grossWeightGrams),
  formatKg(row.standardDeductionGrams + row.qualityDeductionGrams),
  formatKg(row.netWeightGrams),
  row.moistureBp === null ? '' : formatPercent(row.moistureBp),
  row.pricePaisePerKg === null ? '' : formatPaise(row.pricePaisePerKg),
  row.totalValuePaise === null ? '—' : formatPaise(row.totalValuePaise),
  formatPaise(row.recoveredPaise),
  row.finalAmountPaise === null ? '—' : formatPaise(row.finalAmountPaise),
]

function drawRow(doc: PaperDocument, name: string, village: string, row: Figures, y: number, isTotal: boolean): number {
  const weight = isTotal ? 'strong' : 'regular'
  const size = 9.5
  writeLine(doc, wrapText(doc, name, 215, { size, weight })[0] ?? '', left, y, { size, weight })
  if (village)
    writeLine(doc, wrapText(doc, village, 215, { size: 8 })[0] ?? '', left, y + 10, { size: 8, color: ink.soft })
  for (const [index, text] of figures(row).entries()) {
    writeLine(doc, text, edges[index]!, y, { size, weight, align: 'right' })
  }
  rule(doc, y + 14, isTotal ? ink.dark : ink.line)
  return y + 27
}

function rule(doc: PaperDocument, y: number, color: string, width = 0.6): void {
  doc.moveTo(left, y).lineTo(right, y).lineWidth(width).strokeColor(color).stroke()
}
