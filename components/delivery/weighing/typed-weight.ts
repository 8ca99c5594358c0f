/** The largest count of bags that a person types: `same × 500`. */
const COUNT_DIGITS = 3

export type Entry = { isAutomatic: boolean; isCount: boolean }
export type WeighKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'back'

/**
 * What stands in the display after one more key. `text` holds what was typed: `62.5`, or `625` when the point sets
 * itself (`isAutomatic`). What would not be a weight with one decimal is ignored.
 */
export function pressKey(text: string, key: WeighKey, { isAutomatic, isCount }: Entry): string {
  if (key === 'back') return text.slice(0, -1)
  if (isCount || isAutomatic) {
    if (key === '.') return text
    const next = (text + key).replace(/^0+/, '')
    return next.length > (isCount ? COUNT_DIGITS : 4) ? text : next
  }
  if (key === '.') return text.includes('.') ? text : `${text || '0'}.`
  const next = text === '0' ? key : text + key
  return /^\d{1,3}(\.\d?)?$/.test(next) ? next : text
}

/** The typed text as a weight in kg to read and to parse: `625` → `62.5` where the point sets itself. */
export function typedKg(text: string, isAutomatic: boolean): string {
  if (!isAutomatic) return text.replace(/\.$/, '')
  return text === '' ? '' : `${text.slice(0, -1) || '0'}.${text.slice(-1)}`
}

/** A weight in grams as if it had been typed, to the tenth of a kilogram: 62,500 → `62.5`, or `625`. */
export const typedText = (grams: number, isAutomatic: boolean): string =>
  isAutomatic ? String(Math.round(grams / 100)) : (Math.round(grams / 100) / 10).toFixed(1)
