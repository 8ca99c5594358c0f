import { formatPaise, groupIndian } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import type { ColumnKind, ReportRow } from './report'

export type CellValue = ReportRow[string]

const units: Record<ColumnKind, string> = {
  ...{ text: '', day: '', month: '', count: '' },
  ...{ grams: 'kg', paise: '₹', price: '₹/kg', percent: '%' },
}

/** The unit that stands in the heading: figures stand without. */
export const unitOf = (kind: ColumnKind): string => units[kind]
export const isFigure = (kind: ColumnKind): boolean => kind !== 'text' && kind !== 'day' && kind !== 'month'

/** `2026-11` → `Nov 2026`. */
const monthText = (month: string): string => formatDay(`${month.slice(0, 7)}-01`).slice(2)

const written: Record<ColumnKind, (value: string | number) => string> = {
  text: String,
  day: (value) => formatDay(String(value)),
  month: (value) => monthText(String(value)),
  count: (value) => groupIndian(Number(value)),
  grams: (value) => formatKg(Number(value)),
  paise: (value) => formatPaise(Number(value)),
  price: (value) => formatPaise(Number(value)),
  percent: (value) => formatPercent(Number(value)),
}

/** A cell as people read it; nothing for what is not known. */
export const cellText = (kind: ColumnKind, value: CellValue | undefined): string =>
  value === null || value === undefined ? '' : written[kind](value)

/** An integer and where its decimal point goes, without a detour through a float: (5640150, 2) → `56401.50`. */
function decimal(value: number, decimals: number): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

const decimals: Partial<Record<ColumnKind, number>> = { grams: 3, paise: 2, price: 2, percent: 2 }

/** A cell as programs read it: no grouping, a point, days as YYYY-MM-DD. Text and numbers stay apart. */
export function plainCell(kind: ColumnKind, value: CellValue | undefined): string | number | null {
  if (value === null || value === undefined) return null
  const places = decimals[kind]
  if (kind === 'count') return Number(value)
  // Not a number of JavaScript: the digits go into the file as they are.
  return places === undefined ? String(value) : decimal(Number(value), places)
}

/** A figure in its unit, as a spreadsheet's number: rupees, kilograms, per cent. */
export const numberOf = (kind: ColumnKind, value: string | number): number =>
  Number(value) / 10 ** (decimals[kind] ?? 0)
