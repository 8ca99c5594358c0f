import { basisPointsOf } from '@/lib/kernel/money'

/** Bags weighed one by one and a lorry weighed whole never agree to the gram: a hundredth of the load is let pass. */
const TOLERANCE_BP = 100

/**
 * What the weighbridge shows beyond the bags (grams, negative: less), when that is more than one per cent of the bags' gross
 * weight; null when they agree.
 */
export function weighbridgeMismatchGrams(weighbridgeGrams: number, grossGrams: number): number | null {
  const difference = weighbridgeGrams - grossGrams
  return Math.abs(difference) > basisPointsOf(grossGrams, TOLERANCE_BP) ? difference : null
}
