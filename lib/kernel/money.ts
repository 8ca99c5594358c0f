/**
 * Money is integer paise and weight is integer grams. Every rounding of the product happens in this file:
 * once per line, half away from zero, to the paisa.
 */

/** The largest amount that JSON carries exactly. */
export const MAX_PAISE = Number.MAX_SAFE_INTEGER

/**
 * Integer division rounded half away from zero.
 * @throws RangeError when the result does not fit in a JSON integer.
 */
export function divideRounded(numerator: bigint, denominator: bigint): number {
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const magnitude = (n * 2n + d) / (d * 2n)
  if (magnitude > BigInt(MAX_PAISE)) throw new RangeError('amount exceeds 2^53 − 1 paise')
  const value = Number(magnitude)
  return negative && value !== 0 ? -value : value
}

/** value = round(net × price). Grams × paise per kg → paise. */
export const valuePaise = (netGrams: number, pricePaisePerKg: number): number =>
  divideRounded(BigInt(netGrams) * BigInt(pricePaisePerKg), 1000n)

/** `bp` basis points (1/10,000) of an amount or weight, rounded. */
export const basisPointsOf = (amount: number, bp: number): number => divideRounded(BigInt(amount) * BigInt(bp), 10_000n)

/** Simple interest: principal × rate per month × days / 30. Paise, basis points a month, whole days → paise. */
export const simpleInterestPaise = (principalPaise: number, monthlyRateBp: number, days: number): number =>
  days <= 0 ? 0 : divideRounded(BigInt(principalPaise) * BigInt(monthlyRateBp) * BigInt(days), 300_000n)

/** Average price that turns `grams` into `paise`: paise per kg, 0 for no weight. */
export const averagePricePaisePerKg = (paise: number, grams: number): number =>
  grams === 0 ? 0 : divideRounded(BigInt(paise) * 1000n, BigInt(grams))

/** 12345678950 → `12,34,56,789.50`: Indian grouping, always two decimals, a true minus sign. */
export function formatPaise(paise: number): string {
  const sign = paise < 0 ? '−' : ''
  const absolute = Math.abs(paise)
  const rupees = Math.trunc(absolute / 100)
  const rest = String(absolute % 100).padStart(2, '0')
  return `${sign}${groupIndian(rupees)}.${rest}`
}

/** As `formatPaise` with the rupee sign: `₹56,401.50`. */
export const formatRupees = (paise: number): string =>
  paise < 0 ? `−₹${formatPaise(-paise)}` : `₹${formatPaise(paise)}`

/** Whole number with Indian grouping: 1234567 → `12,34,567`. */
export function groupIndian(value: number): string {
  const digits = String(Math.trunc(Math.abs(value)))
  const head = digits.slice(0, -3).replace(/\B(?=(\d{2})+(?!\d))/g, ',')
  const grouped = head ? `${head},${digits.slice(-3)}` : digits
  return value < 0 ? `−${grouped}` : grouped
}

/**
 * Rupees as a person types them (`15,000`, `21.5`, `₹ 1,500.50`) → paise.
 * Null when it is not an amount with at most two decimals.
 */
export function parseRupees(text: string): number | null {
  const cleaned = text.replace(/[₹,\s]/g, '')
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(cleaned)) return null
  const [rupees = '0', paise = ''] = cleaned.split('.')
  return Number(rupees) * 100 + Number(paise.padEnd(2, '0'))
}
