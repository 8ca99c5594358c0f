import { conflict, type DomainError, type FieldFault, invalid } from '@/lib/kernel/errors'
import { good, no, type Result } from '@/lib/kernel/result'
import { formatKg, parseKg } from '@/lib/kernel/weight'

/** A delivery has 1 to 500 bags, numbered from 1. */
export const MAX_BAGS = 500
/** The scales of the trade show steps of 0.1 kg. */
export const BAG_STEP_GRAMS = 100

/** From the organization's settings; 10 to 100 kg by default. Grams. */
export type BagLimits = { bagMinGrams: number; bagMaxGrams: number }
export type TypedBag = { number: number; weightGrams: number }
/** A bag as it lies in a list; a struck one keeps its number and counts for nothing. */
export type TallyBag = TypedBag & { isStruck?: boolean }

const range = (limits: BagLimits) => `${formatKg(limits.bagMinGrams)} to ${formatKg(limits.bagMaxGrams)} kg`

const fault = (reason: string, message: string, path = 'weightGrams') => invalid([{ path, message }], reason)

/** Why a bag of this many grams is not accepted, or null. Slugs `bag.not-a-weight`, `.too-light`, `.too-heavy`, `.wrong-step`. */
export function bagWeightRefusal(weightGrams: number, limits: BagLimits): DomainError | null {
  if (!Number.isSafeInteger(weightGrams))
    return fault('bag.not-a-weight', `This is not a weight. A bag weighs ${range(limits)}, for example 62.5.`)
  const kg = formatKg(weightGrams)
  if (weightGrams < limits.bagMinGrams)
    return fault('bag.too-light', `${kg} kg is too light for a bag. A bag weighs ${range(limits)}: look again.`)
  if (weightGrams > limits.bagMaxGrams)
    return fault('bag.too-heavy', `${kg} kg is too heavy for a bag. A bag weighs ${range(limits)}: look again.`)
  if (weightGrams % BAG_STEP_GRAMS !== 0)
    return fault('bag.wrong-step', 'A bag is weighed in steps of 0.1 kg, for example 62.5.')
  return null
}

/** Kilograms as typed, heard or sent by a scale (`62.5`) → grams within the limits. */
export function parseBagWeight(text: string, limits: BagLimits): Result<number> {
  const grams = parseKg(text)
  const refusal = bagWeightRefusal(grams ?? Number.NaN, limits)
  return refusal ? no(refusal) : good(grams as number)
}

/** Why a bag cannot have this number, or null. `taken` are all numbers ever given, struck ones too. */
export function bagNumberRefusal(number: number, taken: ReadonlySet<number>): DomainError | null {
  if (!Number.isInteger(number) || number < 1 || number > MAX_BAGS)
    return fault('bag.number-out-of-range', `Bags are numbered 1 to ${MAX_BAGS}.`, 'number')
  return taken.has(number)
    ? conflict('bag.number-taken', `Bag ${number} is already recorded. Correct that bag, or use the next number.`)
    : null
}

/** Why a delivery that has `before` bags cannot take `added` more, or null. */
export function tooManyRefusal(before: number, added: number): DomainError | null {
  if (before + added <= MAX_BAGS) return null
  const message = `A delivery has at most ${MAX_BAGS} bags; with these there would be ${before + added}.`
  return fault('bag.too-many', message, 'bags')
}

/**
 * Judges bags that arrive together: weights, numbers, repeats and the limit of 500.
 * `expectedCount` is what the person counted, when it was told. Grams.
 * @returns null; or every fault of the input as `bags.<index>.<field>`; or a conflict when a number is already recorded.
 */
export function bagsRefusal(
  bags: readonly TypedBag[],
  taken: ReadonlySet<number>,
  limits: BagLimits,
  expectedCount?: number,
): DomainError | null {
  const tooMany = tooManyRefusal(taken.size, bags.length)
  if (tooMany) return tooMany
  if (expectedCount !== undefined && expectedCount !== bags.length)
    return fault(
      'bag.count-differs',
      `You counted ${expectedCount} bags, but there are ${bags.length} weights.`,
      'bags',
    )
  const seen = new Set<number>()
  const found: { fault: FieldFault; reason: string }[] = []
  const note = (path: string, refusal: DomainError | null) => {
    if (refusal) found.push({ fault: { path, message: refusal.message }, reason: refusal.reason })
  }
  bags.forEach((bag, i) => {
    note(`bags.${i}.number`, bagNumberRefusal(bag.number, seen))
    note(`bags.${i}.weightGrams`, bagWeightRefusal(bag.weightGrams, limits))
    seen.add(bag.number)
  })
  if (found[0])
    return invalid(
      found.map(({ fault }) => fault),
      found[0].reason,
    )
  const again = bags.find((bag) => taken.has(bag.number))
  return again ? bagNumberRefusal(again.number, taken) : null
}

/** Why bags counted by hand and their weights do not go together, or null; null as well when nobody counted. */
export function bagCountRefusal(countedByHand: number | undefined, weightCount: number): DomainError | null {
  if (countedByHand === undefined || countedByHand === weightCount) return null
  const message = `Counted by hand: ${countedByHand}. Weights that came: ${weightCount}. Weigh what is missing, or count again.`
  return fault('bag.count-mismatch', message, 'bagCount')
}
