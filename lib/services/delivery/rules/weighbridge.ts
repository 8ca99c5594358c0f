import { basisPointsOf } from '@/lib/kernel/money'

/** Grams of one load: the bags together, on the weighbridge when it left, and where it arrived; null: not weighed. */
export type Weighings = { bagsGrams: number; dispatchGrams: number | null; arrivalGrams: number | null }
export type Comparison = {
  /** What each shows beyond the one before it (grams, negative: less); null where one of the two is missing. */
  dispatchBeyondBagsGrams: number | null
  arrivalBeyondBagsGrams: number | null
  arrivalBeyondDispatchGrams: number | null
  /** What the bags are off by, when that is more than the tolerance: every line of the trip waits for a decision. */
  mismatchGrams: number | null
  /** What was lost (or won) between the two weighbridges beyond the tolerance: the lorry's affair, no farmer's. */
  wayGrams: number | null
}

const beyond = (later: number | null, earlier: number | null) =>
  later === null || earlier === null ? null : later - earlier

/**
 * The three-way comparison. Bags weighed one by one and a lorry weighed whole never agree to the gram: `toleranceBp` of the
 * earlier weight is let pass. Where the load was weighed as it left, that speaks for the bags, and what is missing at the
 * dealer went missing on the way; where it was not, the dealer's weighbridge speaks for the bags.
 */
export function compareWeighings(
  { bagsGrams, dispatchGrams, arrivalGrams }: Weighings,
  toleranceBp: number,
): Comparison {
  const beyondTolerance = (difference: number | null, of: number) =>
    difference !== null && Math.abs(difference) > basisPointsOf(of, toleranceBp) ? difference : null
  const dispatchBeyondBagsGrams = beyond(dispatchGrams, bagsGrams)
  const arrivalBeyondBagsGrams = beyond(arrivalGrams, bagsGrams)
  const arrivalBeyondDispatchGrams = beyond(arrivalGrams, dispatchGrams)
  return {
    dispatchBeyondBagsGrams,
    arrivalBeyondBagsGrams,
    arrivalBeyondDispatchGrams,
    mismatchGrams: beyondTolerance(dispatchBeyondBagsGrams ?? arrivalBeyondBagsGrams, bagsGrams),
    wayGrams: beyondTolerance(arrivalBeyondDispatchGrams, dispatchGrams ?? 0),
  }
}
