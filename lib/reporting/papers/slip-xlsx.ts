import Excel from 'exceljs'
import { parseRupees } from '@/lib/kernel/money'
import { parseKg } from '@/lib/kernel/weight'
import { xlsxCell } from '../reports/files/report-xlsx'
import type { ColumnKind } from '../reports/report'
import { assertSlipAddsUp, type SlipData, type SlipLanguage } from './slip-data'
import { type SlipLine, slipLines } from './slip-lines'
import { slipWords } from './slip-words'

type Fact = [label: string, kind: ColumnKind, value: string | number | null]

const formats: Partial<Record<ColumnKind, string>> = {
  ...{ day: 'dd mmm yyyy', count: '0', grams: '#,##0.0', paise: '#,##0.00', price: '#,##0.00', percent: '0.0' },
}
const unit: Partial<Record<ColumnKind, string>> = { grams: 'kg', paise: '₹', price: '₹/kg', percent: '%' }

/**
 * A slip as a workbook of three sheets: summary, bags, calculation. Figures are numbers; no text can become a formula.
 * @throws DomainError internal `slip.does-not-add-up`.
 */
export async function slipXlsx(slip: SlipData, language: SlipLanguage): Promise<Uint8Array> {
  assertSlipAddsUp(slip)
  const words = slipWords[language]
  const book = new Excel.Workbook()
  book.creator = 'FarmTally'
  factSheet(book.addWorksheet('Summary'), summaryOf(slip, language))
  const bags = book.addWorksheet('Bags', { views: [{ state: 'frozen', ySplit: 1 }] })
  bags.columns = [{ width: 10 }, { width: 14, style: { numFmt: '#,##0.0' } }, { width: 40 }]
  bags.addRow(['No.', 'kg', '']).font = { bold: true }
  for (const { number, weightGrams, isOutlier } of slip.bags)
    bags.addRow([number, weightGrams / 1000, isOutlier ? words.outlier.replace(/^\*\s*/, '') : null])
  bags.addRow([words.total, slip.grossWeightGrams / 1000]).font = { bold: true }
  factSheet(book.addWorksheet('Calculation'), calculationOf(slip, language), whyOf(slip, language))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function factSheet(sheet: Excel.Worksheet, facts: Fact[], why: string[] = []): void {
  sheet.columns = [{ width: 34 }, { width: 26 }, { width: 8 }, { width: 70 }]
  for (const [at, [label, kind, value]] of facts.entries()) {
    const row = sheet.addRow([label, xlsxCell(kind, value), unit[kind] ?? null, why[at] || null])
    row.getCell(1).font = { bold: true }
    row.getCell(2).alignment = { horizontal: 'right' }
    const format = formats[kind]
    if (format) row.getCell(2).numFmt = format
  }
}

/** Everything above and below the calculation. */
export function summaryOf(slip: SlipData, language: SlipLanguage): Fact[] {
  const words = slipWords[language]
  const { farmer, organization } = slip
  return [
    [words.slip, 'text', slip.slipNumber ?? words.provisional],
    [words.forOrganization.replace('{name}', '').trim() || 'Organization', 'text', organization.name],
    [words.farmer, 'text', `${farmer.code} ${farmer.name}, ${farmer.village}`],
    [words.account, 'text', farmer.bankAccountMasked ?? null],
    [words.lorry, 'text', slip.lorryRegistration],
    ['', 'day', slip.day],
    [words.manager, 'text', slip.managerName],
    ['', 'text', slip.place],
    [words.gross, 'grams', slip.grossWeightGrams],
    [words.net, 'grams', slip.netWeightGrams],
    [words.value, 'paise', slip.totalValuePaise],
    [words.final, 'paise', slip.finalAmountPaise],
    [words.carry, 'paise', slip.carryPaise],
    [words.verify, 'text', slip.verificationUrl],
  ]
}

const KG = /^(− )?([\d,]+\.\d) kg$/
const PRICE = /^₹([\d,]+\.\d\d) \/ kg$/
const RUPEES = /^(− )?₹([\d,]+\.\d\d)$/

/** The printed figure of a line as a typed one: the paper and the spreadsheet say the same, whatever lines a slip has. */
function factOf({ label, figure }: SlipLine): Fact {
  const [kg, price, rupees] = [KG.exec(figure), PRICE.exec(figure), RUPEES.exec(figure)]
  if (kg) return [label, 'grams', signed(kg[1], parseKg(kg[2]!))]
  if (price) return [label, 'price', parseRupees(price[1]!)]
  if (rupees) return [label, 'paise', signed(rupees[1], parseRupees(rupees[2]!))]
  return [label, 'text', figure === '—' ? null : figure]
}

const signed = (minus: string | undefined, value: number | null): number | null =>
  value === null ? null : minus && value !== 0 ? -value : value

/** The calculation line by line as it is printed: deductions are negative numbers. */
export const calculationOf = (slip: SlipData, language: SlipLanguage): Fact[] => slipLines(slip, language).map(factOf)

const whyOf = (slip: SlipData, language: SlipLanguage): string[] =>
  slipLines(slip, language).map(({ explain }) => explain.join(' '))
