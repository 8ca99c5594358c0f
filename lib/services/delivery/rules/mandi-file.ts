import { invalid } from '@/lib/kernel/errors'
import { divideRounded } from '@/lib/kernel/money'
import { good, no, type Result } from '@/lib/kernel/result'

/** The columns of the public mandi file, in the order of the publisher; any order is read. Prices ₹ a quintal, arrivals in tonnes. */
const columns = [
  'date',
  'state',
  'district',
  'market',
  'variety',
  'grade',
  'min_rs_q',
  'max_rs_q',
  'modal_rs_q',
  'arrival_tonnes',
] as const
type Column = (typeof columns)[number]

/**
 * One market, day, variety and grade. Paise per quintal are exact; a rupee per quintal is a paisa per kg,
 * so paise per kg are exact for whole rupees and rounded half up for the rest. Arrivals in grams.
 */
export type MandiPrice = {
  pricedOn: string
  state: string
  district: string
  market: string
  variety: string
  grade: string
  minPaisePerQuintal: number
  maxPaisePerQuintal: number
  modalPaisePerQuintal: number
  minPaisePerKg: number
  maxPaisePerKg: number
  modalPaisePerKg: number
  arrivalGrams: number
}
export type MandiFault = { rowNumber: number; column: Column | null; value: string; message: string }
/** `repeatCount`: rows that say again what an earlier row of the file said. */
export type MandiFile = { prices: MandiPrice[]; faults: MandiFault[]; repeatCount: number }

/** Re-import changes nothing: what makes two rows the same fact. */
export const mandiKey = (row: Pick<MandiPrice, 'pricedOn' | 'state' | 'district' | 'market' | 'variety' | 'grade'>) =>
  [row.pricedOn, row.state, row.district, row.market, row.variety, row.grade].join('|')

/** Above ₹1,00,000 a quintal or 10 lakh tonnes a day something slipped. */
const MAX_PAISE_PER_QUINTAL = 1_00_000_00
const MAX_ARRIVAL_GRAMS = 10_00_000 * 1_000_000

/** Reads the file as rows of strings, the header first. Bad rows are explained and left out, good ones are kept. */
export function readMandiFile(rows: readonly (readonly string[])[]): Result<MandiFile> {
  const header = (rows[0] ?? []).map((cell) =>
    cell
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  )
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0)
    return no(
      invalid(
        [{ path: 'file', message: `This is not the mandi file: the column ${missing.join(', ')} is missing.` }],
        'mandi-file.columns-missing',
      ),
    )
  const at = Object.fromEntries(columns.map((column) => [column, header.indexOf(column)])) as Record<Column, number>
  const file: MandiFile = { prices: [], faults: [], repeatCount: 0 }
  const seen = new Map<string, string>()
  rows.slice(1).forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === '')) return
    const read = readMandiRow((column) => (cells[at[column]] ?? '').trim(), i + 2)
    if ('faults' in read) {
      file.faults.push(...read.faults)
      return
    }
    const content = JSON.stringify(read)
    const earlier = seen.get(mandiKey(read))
    if (earlier === undefined) {
      seen.set(mandiKey(read), content)
      file.prices.push(read)
    } else if (earlier === content) file.repeatCount++
    else
      file.faults.push({
        rowNumber: i + 2,
        column: null,
        value: '',
        message: 'An earlier row says something else for the same market, day, variety and grade. The earlier is kept.',
      })
  })
  return good(file)
}

function readMandiRow(cell: (column: Column) => string, rowNumber: number): MandiPrice | { faults: MandiFault[] } {
  const faults: MandiFault[] = []
  const fault = (column: Column | null, message: string) =>
    faults.push({ rowNumber, column, value: column ? cell(column) : '', message })
  const price = (column: Column): number => {
    const paise = scaled(cell(column), 2)
    if (paise === null || paise <= 0 || paise > MAX_PAISE_PER_QUINTAL)
      fault(column, 'A price is a number of rupees a quintal above 0, for example 2,150.')
    return paise ?? 0
  }
  for (const column of ['state', 'district', 'market', 'variety', 'grade'] as const)
    if (cell(column) === '' || cell(column).length > 100) fault(column, `The ${column} is missing or too long.`)
  if (!isDay(cell('date'))) fault('date', 'The date is written YYYY-MM-DD.')
  const min = price('min_rs_q')
  const max = price('max_rs_q')
  const modal = price('modal_rs_q')
  const arrivalGrams = scaled(cell('arrival_tonnes'), 6)
  if (arrivalGrams === null || arrivalGrams > MAX_ARRIVAL_GRAMS)
    fault('arrival_tonnes', 'Arrivals are a number of tonnes, zero or more.')
  if (faults.length === 0) {
    if (min > max) fault('min_rs_q', 'The lowest price is above the highest.')
    else if (min > modal) fault('modal_rs_q', 'The usual price is below the lowest.')
    else if (modal > max) fault('modal_rs_q', 'The usual price is above the highest.')
  }
  if (faults.length > 0) return { faults }
  return {
    pricedOn: cell('date'),
    state: cell('state'),
    district: cell('district'),
    market: cell('market'),
    variety: cell('variety'),
    grade: cell('grade'),
    ...{ minPaisePerQuintal: min, maxPaisePerQuintal: max, modalPaisePerQuintal: modal },
    ...{ minPaisePerKg: perKg(min), maxPaisePerKg: perKg(max), modalPaisePerKg: perKg(modal) },
    arrivalGrams: arrivalGrams ?? 0,
  }
}

const perKg = (paisePerQuintal: number): number => divideRounded(BigInt(paisePerQuintal), 100n)

/** `2150.50` → 215050 with two decimals; null when it is no plain number or has more decimals than that, zeros apart. */
function scaled(text: string, decimals: number): number | null {
  const [, whole = '', rest = ''] = /^(\d{1,9})(?:\.(\d+?)0*)?$/.exec(text.replace(/,/g, '')) ?? []
  if (whole === '' || rest.replace(/^0$/, '').length > decimals) return null
  return Number(whole + rest.slice(0, decimals).padEnd(decimals, '0'))
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text
