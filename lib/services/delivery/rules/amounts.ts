import { type DomainError, invalid } from '@/lib/kernel/errors'
import { basisPointsOf, valuePaise } from '@/lib/kernel/money'
import { good, no, type Result } from '@/lib/kernel/result'
import { formatKg } from '@/lib/kernel/weight'

/** A deduction for quality: in grams, or as a share of gross in basis points; `reason` is printed on the slip. */
export type QualityDeduction =
  | { grams: number; bp?: undefined; reason: string | null }
  | { bp: number; grams?: undefined; reason: string | null }

export const noQualityDeduction: QualityDeduction = { grams: 0, reason: null }

/** The frozen weights of a delivery, grams. */
export type Weights = {
  grossWeightGrams: number
  standardDeductionGrams: number
  qualityDeductionGrams: number
  qualityReason: string | null
  netWeightGrams: number
}
export type Amounts = Weights & { pricePaisePerKg: number; totalValuePaise: number }

/** standardDeduction = bags × rate. The rate in grams a bag is the one frozen on the trip. */
export const standardDeduction = (bagCount: number, gramsPerBag: number): number => bagCount * gramsPerBag

/** The grams of a quality deduction; a share is rounded to the gram. At most half of gross, and never without a reason. */
export function qualityDeductionGrams(deduction: QualityDeduction, grossGrams: number): Result<number> {
  const given = deduction.grams ?? deduction.bp
  if (!Number.isSafeInteger(given) || given < 0)
    return no(
      fault(
        'quality.not-a-weight',
        'qualityDeductionGrams',
        'A quality deduction is a weight or a share, zero or more.',
      ),
    )
  const grams = deduction.bp === undefined ? deduction.grams : basisPointsOf(grossGrams, deduction.bp)
  if (grams * 2 > grossGrams) return no(overHalf(grams, grossGrams))
  if (grams > 0 && (deduction.reason ?? '').trim().length < 3)
    return no(
      fault(
        'quality.reason-missing',
        'reason',
        'Say why there is a quality deduction: the farmer reads it on the slip.',
      ),
    )
  return good(grams)
}

const fault = (slug: string, path: string, message: string) => invalid([{ path, message }], slug)

const overHalf = (grams: number, grossGrams: number): DomainError =>
  fault(
    'quality.over-half',
    'qualityDeductionGrams',
    `${formatKg(grams)} kg is more than half of the ${formatKg(grossGrams)} kg. A quality deduction is at most half.`,
  )

/** net = gross − standard deduction − quality deduction; below zero is refused. Grams. */
export function weighOut(
  grossWeightGrams: number,
  bagCount: number,
  gramsPerBag: number,
  deduction: QualityDeduction = noQualityDeduction,
): Result<Weights> {
  const quality = qualityDeductionGrams(deduction, grossWeightGrams)
  if (!quality.ok) return quality
  const standardDeductionGrams = standardDeduction(bagCount, gramsPerBag)
  const netWeightGrams = grossWeightGrams - standardDeductionGrams - quality.value
  if (netWeightGrams < 0)
    return no(
      fault(
        'delivery.net-below-zero',
        'qualityDeductionGrams',
        `The deductions of ${formatKg(standardDeductionGrams + quality.value)} kg are more than the ${formatKg(grossWeightGrams)} kg weighed. Make the quality deduction smaller.`,
      ),
    )
  return good({
    grossWeightGrams,
    standardDeductionGrams,
    qualityDeductionGrams: quality.value,
    qualityReason: quality.value > 0 ? (deduction.reason ?? '').trim() : null,
    netWeightGrams,
  })
}

/** value = round(net × price), once, half away from zero, to the paisa. */
export const priced = (weights: Weights, pricePaisePerKg: number): Amounts => ({
  ...weights,
  pricePaisePerKg,
  totalValuePaise: valuePaise(weights.netWeightGrams, pricePaisePerKg),
})
