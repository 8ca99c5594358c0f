import type { TallyBag } from './bag'
import { counted } from './tally'

/** Below this many bags a farmer has no average of his own yet. */
export const MIN_BAGS_FOR_OUTLIERS = 5
/** Two and a half robust standard deviations: Leys et al., J. Exp. Soc. Psychol. 49 (2013) 764–766. */
const DEVIATIONS = 2.5
/** The median absolute deviation times this estimates a standard deviation for normally spread weights. */
const MAD_TO_SIGMA = 1.4826
/** Bags that all weigh the same have no spread: a tenth of the usual weight is always allowed. */
const ALWAYS_ALLOWED = 0.1

/** What is usual for one farmer's bags of one delivery: middle and allowed distance from it, in grams. */
export type UsualWeight = { middleGrams: number; allowedGrams: number }

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/**
 * The farmer's own usual bag. The middle is the median and the spread the median distance from it, so that one wrong
 * weight cannot move either. Allowed is 2.5 such spreads, but at least a tenth of the middle. Null below five bags.
 */
export function usualWeight(bags: readonly TallyBag[]): UsualWeight | null {
  const weights = counted(bags).map((bag) => bag.weightGrams)
  if (weights.length < MIN_BAGS_FOR_OUTLIERS) return null
  const middle = median(weights)
  const spread = median(weights.map((grams) => Math.abs(grams - middle))) * MAD_TO_SIGMA
  return {
    middleGrams: Math.round(middle),
    allowedGrams: Math.round(Math.max(DEVIATIONS * spread, ALWAYS_ALLOWED * middle)),
  }
}

/** True when a weight (grams) is far from what is usual; false while nothing is usual yet. */
export const isFarFromUsual = (weightGrams: number, usual: UsualWeight | null): boolean =>
  usual !== null && Math.abs(weightGrams - usual.middleGrams) > usual.allowedGrams

/** Numbers of the bags to mark: far from the usual weight of this farmer's bags. The phone asks again, the office looks. */
export function outlierNumbers(bags: readonly TallyBag[]): number[] {
  const usual = usualWeight(bags)
  return counted(bags)
    .filter((bag) => isFarFromUsual(bag.weightGrams, usual))
    .map((bag) => bag.number)
}
