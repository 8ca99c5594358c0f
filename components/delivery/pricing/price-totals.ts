import { averagePricePaisePerKg, divideRounded } from '@/lib/kernel/money'
import type { PricingLine } from '@/lib/services/delivery/view'
import type { LineView } from './price-line'

export type PricingTotals = {
  farmerCount: number
  bagCount: number
  grossWeightGrams: number
  standardDeductionGrams: number
  qualityDeductionGrams: number
  netWeightGrams: number
  /** Weighted by gross; null while none was measured. */
  moistureBp: number | null
  /** What a net kilogram costs on average; null while any price is missing. */
  pricePaisePerKg: number | null
  totalValuePaise: number
  chargesPaise: number
  advanceOpenPaise: number
  recoverPaise: number
  interestPaise: number
  toPayPaise: number
}

/** The sums under the pricing table: only what adds up is added, averages are weighted. */
export function totalsOf(lines: readonly { line: PricingLine; view: LineView }[]): PricingTotals {
  const sum = (pick: (entry: { line: PricingLine; view: LineView }) => number) =>
    lines.reduce((total, entry) => total + pick(entry), 0)
  const measured = lines.filter(({ line }) => line.moistureBp !== null)
  const measuredGrams = measured.reduce((total, { line }) => total + line.grossWeightGrams, 0)
  const moistureGrams = measured.reduce(
    (total, { line }) => total + BigInt(line.moistureBp ?? 0) * BigInt(line.grossWeightGrams),
    0n,
  )
  const netWeightGrams = sum(({ view }) => view.weights.netWeightGrams)
  const totalValuePaise = sum(({ view }) => view.amounts?.totalValuePaise ?? 0)
  const isWhole = lines.length > 0 && lines.every(({ view }) => view.amounts)
  return {
    farmerCount: lines.length,
    bagCount: sum(({ line }) => line.bagCount),
    grossWeightGrams: sum(({ line }) => line.grossWeightGrams),
    standardDeductionGrams: sum(({ view }) => view.weights.standardDeductionGrams),
    qualityDeductionGrams: sum(({ view }) => view.weights.qualityDeductionGrams),
    netWeightGrams,
    moistureBp: measuredGrams > 0 ? divideRounded(moistureGrams, BigInt(measuredGrams)) : null,
    pricePaisePerKg: isWhole ? averagePricePaisePerKg(totalValuePaise, netWeightGrams) : null,
    totalValuePaise,
    chargesPaise: sum(({ view }) => view.chargesPaise),
    advanceOpenPaise: sum(({ view }) => view.advanceOpenPaise),
    recoverPaise: sum(({ view }) => view.recoverPaise),
    interestPaise: sum(({ view }) => view.interestPaise),
    toPayPaise: sum(({ view }) => view.toPayPaise ?? 0),
  }
}
