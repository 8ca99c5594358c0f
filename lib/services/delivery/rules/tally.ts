import { divideRounded } from '@/lib/kernel/money'
import { formatKg } from '@/lib/kernel/weight'
import { MAX_BAGS, type TallyBag } from './bag'

/** Count, Σ and rounded average; grams. */
export type Tally = { bagCount: number; grossWeightGrams: number; averageGrams: number }
export type Warning = { slug: string; message: string }

/** Outside this a delivery's average asks for an explanation, but never blocks. Source: the trade's table of rules. */
export const AVERAGE_MIN_GRAMS = 20_000
export const AVERAGE_MAX_GRAMS = 80_000

/** The bags that count: everything but struck ones. */
export const counted = <B extends TallyBag>(bags: readonly B[]): B[] => bags.filter((bag) => !bag.isStruck)

/** gross = Σ bag weights. Grams in, grams out; the average is rounded to the gram, 0 for no bag. */
export function tally(bags: readonly TallyBag[]): Tally {
  const these = counted(bags)
  const grossWeightGrams = these.reduce((sum, bag) => sum + bag.weightGrams, 0)
  const bagCount = these.length
  const averageGrams = bagCount === 0 ? 0 : divideRounded(BigInt(grossWeightGrams), BigInt(bagCount))
  return { bagCount, grossWeightGrams, averageGrams }
}

/** The number of the next bag: one above the highest ever given, struck ones included, spare ones above 500 not; null when 500 is given. */
export function nextBagNumber(bags: readonly { number: number }[]): number | null {
  const next = bags.reduce((highest, { number }) => (number > MAX_BAGS ? highest : Math.max(highest, number)), 0) + 1
  return next > MAX_BAGS ? null : next
}

export type Checkpoint = { fromNumber: number; toNumber: number; grams: number; runningGrams: number; bagCount: number }

/** Subtotals per ten bags, in the order of their numbers, to compare with the paper beside the scale. Grams. */
export function checkpoints(bags: readonly TallyBag[], size = 10): Checkpoint[] {
  const these = counted(bags).sort((a, b) => a.number - b.number)
  const points: Checkpoint[] = []
  let runningGrams = 0
  for (let start = 0; start < these.length; start += size) {
    const ten = these.slice(start, start + size)
    const grams = ten.reduce((sum, bag) => sum + bag.weightGrams, 0)
    runningGrams += grams
    points.push({
      fromNumber: ten[0]!.number,
      toNumber: ten.at(-1)!.number,
      grams,
      runningGrams,
      bagCount: ten.length,
    })
  }
  return points
}

/** A warning with its reason when the average bag is unusually light or heavy; it never blocks. Grams. */
export function averageWarning({ bagCount, grossWeightGrams }: Pick<Tally, 'bagCount' | 'grossWeightGrams'>) {
  const isLight = grossWeightGrams < AVERAGE_MIN_GRAMS * bagCount
  if (bagCount === 0 || (!isLight && grossWeightGrams <= AVERAGE_MAX_GRAMS * bagCount)) return null
  const side = isLight ? 'light' : 'heavy'
  const average = formatKg(divideRounded(BigInt(grossWeightGrams), BigInt(bagCount)))
  const warning: Warning = {
    slug: `delivery.average-too-${side}`,
    message: `The average bag of ${average} kg is unusually ${side}; 20 to 80 kg is usual. Check the scale and the unit.`,
  }
  return warning
}
