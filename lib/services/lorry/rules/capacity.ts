import { type DomainError, invalid } from '@/lib/kernel/errors'

/** From a pick-up to the heaviest trailer on Indian roads; the trade's table of rules. */
export const CAPACITY_MIN_GRAMS = 100_000
export const CAPACITY_MAX_GRAMS = 55_000_000

/** Why a lorry cannot carry this many grams, or null: 100 to 55,000 kg. */
export const capacityRefusal = (capacityGrams: number): DomainError | null =>
  Number.isSafeInteger(capacityGrams) && capacityGrams >= CAPACITY_MIN_GRAMS && capacityGrams <= CAPACITY_MAX_GRAMS
    ? null
    : invalid(
        [{ path: 'capacityGrams', message: 'A lorry carries 100 to 55,000 kg. Write what its papers allow.' }],
        'lorry.capacity-out-of-range',
      )
