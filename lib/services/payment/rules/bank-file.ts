import { type CsvCell, csvLine } from '@/lib/kernel/csv'

export const bankLayouts = ['generic', 'filehdr', 'icici'] as const
export type BankLayout = (typeof bankLayouts)[number]
export type BankMode = 'NEFT' | 'RTGS' | 'IMPS'

/** Who pays: the organization's own account. */
export type Payer = { account: string; ifsc: string }
export type BankLine = {
  paymentId: string
  name: string
  code: string
  account: string
  ifsc: string
  amountPaise: number
}
export type BankBatch = { number: string; on: string; lines: readonly BankLine[]; payer: Payer; preferImps: boolean }

/** RTGS carries ₹2,00,000 or more, IMPS up to ₹5,00,000 (Reserve Bank of India); NEFT has no such bounds. Paise. */
const RTGS_FROM_PAISE = 2_00_000_00
const IMPS_TO_PAISE = 5_00_000_00

/** How one amount travels. */
export function bankMode(amountPaise: number, preferImps: boolean): BankMode {
  if (preferImps && amountPaise <= IMPS_TO_PAISE) return 'IMPS'
  return amountPaise >= RTGS_FROM_PAISE ? 'RTGS' : 'NEFT'
}

/** What stands on the bank's statement beside the money, and by which its answer is matched: short, unique, letters and digits. */
export const bankReference = (paymentId: string): string =>
  `FT${paymentId.replaceAll('-', '').slice(-14).toUpperCase()}`

/** Rupees as banks read them: `59375.00`. */
const rupees = (paise: number): string => `${Math.trunc(paise / 100)}.${String(paise % 100).padStart(2, '0')}`

/** Banks take plain letters only; a name in another script is the farmer's code. */
const plainName = ({ name, code }: BankLine): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 .]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return (plain.length >= 2 ? plain : `Farmer ${code}`).slice(0, 40)
}

/** A column of a bank's file: its name, and what stands in it for one payment. */
type Column = [name: string, cell: (line: BankLine, batch: BankBatch, nth: number) => CsvCell]
type Template = {
  /** Lines before the payments. */
  before: (batch: BankBatch) => CsvCell[][]
  columns: Column[]
  hasNames: boolean
}

const total = (batch: BankBatch): string => rupees(batch.lines.reduce((sum, line) => sum + line.amountPaise, 0))
const compact = (day: string): string => day.replaceAll('-', '')
const indian = (day: string): string => day.split('-').reverse().join('/')
const modeOf = (line: BankLine, batch: BankBatch): BankMode => bankMode(line.amountPaise, batch.preferImps)

/** Own bank, NEFT, RTGS, IMPS in the letters of ICICI Bank's bulk upload. */
const iciciCode = (line: BankLine, batch: BankBatch): string =>
  line.ifsc.slice(0, 4) === batch.payer.ifsc.slice(0, 4)
    ? 'WIB'
    : { NEFT: 'NFT', RTGS: 'RTG', IMPS: 'IFC' }[modeOf(line, batch)]

/**
 * The layouts. Banks change theirs: compare with a sample of your own bank before the first file (docs/money.md names the
 * sources and what is not certain).
 */
const templates: Record<BankLayout, Template> = {
  generic: {
    before: () => [],
    hasNames: true,
    columns: [
      ['No', (_, __, nth) => nth + 1],
      ['Beneficiary name', (line) => plainName(line)],
      ['Account number', (line) => line.account],
      ['IFSC', (line) => line.ifsc],
      ['Amount', (line) => rupees(line.amountPaise)],
      ['Mode', modeOf],
      ['Reference', (line) => bankReference(line.paymentId)],
      ['Remarks', (line, batch) => `Maize ${batch.number} ${line.code}`],
    ],
  },
  filehdr: {
    before: (batch) => [['FILEHDR', batch.number, compact(batch.on), batch.lines.length, total(batch)]],
    hasNames: false,
    columns: [
      ['type', modeOf],
      ['payer ifsc', (_, batch) => batch.payer.ifsc],
      ['debit account', (_, batch) => batch.payer.account],
      ['payee ifsc', (line) => line.ifsc],
      ['payee account', (line) => line.account],
      ['currency', () => 'INR'],
      ['amount', (line) => rupees(line.amountPaise)],
      ['remarks', (line) => bankReference(line.paymentId)],
      ['name', (line) => plainName(line)],
    ],
  },
  icici: {
    before: () => [],
    hasNames: true,
    columns: [
      ['PYMT_MODE', iciciCode],
      ['DEBIT_ACC_NO', (_, batch) => batch.payer.account],
      ['BNF_NAME', (line) => plainName(line)],
      ['BENE_ACC_NO', (line) => line.account],
      ['BENE_IFSC', (line) => line.ifsc],
      ['AMOUNT', (line) => rupees(line.amountPaise)],
      ['REMARK', (line, batch) => `Maize ${batch.number} ${line.code}`],
      ['PYMT_DATE', (_, batch) => indian(batch.on)],
      ['REF_NO', (line) => bankReference(line.paymentId)],
    ],
  },
}

/** The file of a batch in a bank's layout: text, lines ended as RFC 4180 asks, no cell that a spreadsheet would run. */
export function bankFile(layout: BankLayout, batch: BankBatch): string {
  const { before, columns, hasNames } = templates[layout]
  const names = hasNames ? [columns.map(([name]) => name)] : []
  const rows = batch.lines.map((line, nth) => columns.map(([, cell]) => cell(line, batch, nth)))
  return [...before(batch), ...names, ...rows].map(csvLine).join('')
}

/** Layouts that name the account which is debited. */
export const namesPayer = (layout: BankLayout): boolean => layout !== 'generic'
