import { type DomainError, invalid } from '@/lib/kernel/errors'
import { good, no, type Result } from '@/lib/kernel/result'
import { parsePercent } from '@/lib/kernel/weight'

/** All moisture is in basis points: 14.5 % = 1450. Limits: the trade's table of rules. */
export const MOISTURE_MIN_BP = 800
export const MOISTURE_MAX_BP = 3_500
const USUAL_MIN_BP = 1_000
const USUAL_MAX_BP = 3_000
const ALERT_ABOVE_BP = 2_000

export const grades = ['excellent', 'good', 'acceptable', 'poor', 'rejected'] as const
export type Grade = (typeof grades)[number]

const fault = (reason: string, message: string) => invalid([{ path: 'moistureBp', message }], reason)

/** Why this reading is not accepted, or null. Slugs `moisture.not-a-number`, `moisture.out-of-range`. */
export function moistureRefusal(moistureBp: number): DomainError | null {
  if (!Number.isSafeInteger(moistureBp))
    return fault('moisture.not-a-number', 'This is not a moisture. Write the figure of the meter, for example 14.5.')
  if (moistureBp < MOISTURE_MIN_BP || moistureBp > MOISTURE_MAX_BP)
    return fault('moisture.out-of-range', 'Moisture is 8 to 35 %. Measure again, and check the meter.')
  return null
}

/** A percentage as typed (`14.5`) → basis points within 8–35 %. */
export function parseMoisture(text: string): Result<number> {
  const bp = parsePercent(text)
  const refusal = moistureRefusal(bp ?? Number.NaN)
  return refusal ? no(refusal) : good(bp as number)
}

/** True outside 10–30 %: the phone asks *is this right?* before it saves. */
export const shouldAskAgain = (moistureBp: number): boolean => moistureBp < USUAL_MIN_BP || moistureBp > USUAL_MAX_BP

/** True above 20 %: the office is told. */
export const isMoistureAlert = (moistureBp: number): boolean => moistureBp > ALERT_ABOVE_BP

/** The grade that follows from moisture; `rejected` is only ever decided by the office. */
export function gradeOf(moistureBp: number): Exclude<Grade, 'rejected'> {
  if (moistureBp <= 1_400) return 'excellent'
  if (moistureBp <= 1_600) return 'good'
  return moistureBp <= 2_000 ? 'acceptable' : 'poor'
}
