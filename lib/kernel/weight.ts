import { groupIndian } from './money'

/** Weight is integer grams. 62500 → `62.5`: kilograms with one decimal and Indian grouping. */
export function formatKg(grams: number): string {
  const tenths = Math.round(Math.abs(grams) / 100)
  const sign = grams < 0 && tenths > 0 ? '−' : ''
  return `${sign}${groupIndian(Math.trunc(tenths / 10))}.${tenths % 10}`
}

/**
 * Kilograms as a person types them (`62.5`, `3,431`) → grams.
 * Null when it is not a number with at most `decimals` decimals (one for a bag: the step is 0.1 kg).
 */
export function parseKg(text: string, decimals: 1 | 3 = 1): number | null {
  const cleaned = text.replace(/[,\s]/g, '')
  if (!new RegExp(`^\\d{1,7}(\\.\\d{1,${decimals}})?$`).test(cleaned)) return null
  const [kilos = '0', rest = ''] = cleaned.split('.')
  return Number(kilos) * 1000 + Number(rest.padEnd(3, '0'))
}

/** Basis points as a percentage: 1450 → `14.5`. */
export function formatPercent(bp: number, decimals = 1): string {
  return (bp / 100).toFixed(decimals).replace('-', '−')
}

/** A percentage as typed (`14.5`) → basis points, null when not a number with at most two decimals. */
export function parsePercent(text: string): number | null {
  const cleaned = text.replace(/[%\s]/g, '')
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(cleaned)) return null
  const [whole = '0', rest = ''] = cleaned.split('.')
  return Number(whole) * 100 + Number(rest.padEnd(2, '0'))
}
