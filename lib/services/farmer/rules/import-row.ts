import { latinDigits } from '@/lib/kernel/digits'
import { invalid } from '@/lib/kernel/errors'
import { parsePhone } from '@/lib/kernel/phone'
import { good, no, type Result } from '@/lib/kernel/result'
import { parseBankAccount, parseIfsc, parseUpiId } from './bank-account'
import type { ColumnMapping, ImportField } from './import-columns'
import { isFormula, parseName, tidy } from './names'

/** A farmer as a row of a spreadsheet gives him. `phone` is E.164. */
export type FarmerCandidate = {
  name: string
  village: string
  phone: string | null
  address: string
  notes: string
  idNumberLast4: string | null
  bankAccount: string | null
  ifsc: string | null
  upiId: string | null
}
/** A fault of one cell. `rowNumber` as the spreadsheet shows it, `column` from 0 (null: no such column), `value` as it stands. */
export type CellFault = {
  rowNumber: number
  column: number | null
  field: ImportField
  value: string
  slug: string
  message: string
}
export type ReadRow = { rowNumber: number; farmer: FarmerCandidate | null; faults: CellFault[]; isEmpty: boolean }

const text = (max: number, what: string, path: ImportField) => (value: string) => {
  const words = tidy(value)
  if (isFormula(words)) return bad(`${path}.is-formula`, path, `${what} is a formula. Write the words themselves.`)
  return words.length <= max ? good(words) : bad(`${path}.too-long`, path, `${what} has at most ${max} letters.`)
}

const bad = (slug: string, path: string, message: string) => no(invalid([{ path, message }], slug))

/** Of a whole identity number only the last four digits are kept; the rest is never stored. */
const lastFour = (value: string): Result<string> => {
  const digits = latinDigits(value).replace(/[\sXx*•-]/g, '')
  return /^(\d{4}|\d{12})$/.test(digits)
    ? good(digits.slice(-4))
    : bad('id-number.wrong-length', 'idNumberLast4', 'Write the last four digits of the identity number.')
}

const readers: Record<ImportField, (value: string) => Result<string>> = {
  name: (value) => parseName(value, 'The name', 'name'),
  village: (value) => parseName(value, 'The village', 'village'),
  phone: (value) => parsePhone(value.trim().replace(/\.0$/, '')),
  address: text(500, 'The address', 'address'),
  notes: text(1_000, 'The notes', 'notes'),
  idNumberLast4: lastFour,
  bankAccount: (value) => parseBankAccount(value.trim().replace(/\.0$/, '')),
  ifsc: (value) => parseIfsc(value),
  upiId: (value) => parseUpiId(value),
}
const required = new Set<ImportField>(['name', 'village'])
const fields = Object.keys(readers) as ImportField[]

/** Reads and judges one row. Empty optional cells (and `-`, `NA`, `nil`) mean *not given*; a row without any text is empty. */
export function validateRow(cells: readonly string[], mapping: ColumnMapping, rowNumber: number): ReadRow {
  if (cells.every((cell) => cell.trim() === '')) return { rowNumber, farmer: null, faults: [], isEmpty: true }
  const faults: CellFault[] = []
  const read: Partial<Record<ImportField, string>> = {}
  for (const field of fields) {
    const column = mapping[field] ?? null
    const value = column === null ? '' : (cells[column] ?? '')
    if (!required.has(field) && /^\s*(-+|na|n\/a|nil|null)?\s*$/i.test(value)) continue
    const result = readers[field](value)
    if (result.ok) read[field] = result.value
    else faults.push({ rowNumber, column, field, value, slug: result.refusal.reason, message: result.refusal.message })
  }
  return { rowNumber, farmer: faults.length === 0 ? candidate(read) : null, faults, isEmpty: false }
}

const candidate = (read: Partial<Record<ImportField, string>>): FarmerCandidate => ({
  name: read.name ?? '',
  village: read.village ?? '',
  phone: read.phone ?? null,
  address: read.address ?? '',
  notes: read.notes ?? '',
  idNumberLast4: read.idNumberLast4 ?? null,
  bankAccount: read.bankAccount ?? null,
  ifsc: read.ifsc ?? null,
  upiId: read.upiId ?? null,
})
