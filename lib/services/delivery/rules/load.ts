import { type DomainError, refused } from '@/lib/kernel/errors'
import { formatKg } from '@/lib/kernel/weight'

const WARN_AT_BP = 9_000
export type LoadState = 'ok' | 'near' | 'over' | 'over-allowed'
/** Grams and basis points of the capacity; `leftGrams` is negative when overloaded. */
export type Load = { state: LoadState; fillBp: number; leftGrams: number; message: string | null }

/**
 * How full a lorry is. Grams. Warns from 90 % of the capacity; above 100 % it is over, unless the office allowed it.
 */
export function loadOf(grossGrams: number, capacityGrams: number, isOverloadAllowed = false): Load {
  const leftGrams = capacityGrams - grossGrams
  const fillBp = Math.floor((grossGrams * 10_000) / capacityGrams)
  if (leftGrams < 0) {
    const by = `The lorry is over its capacity of ${formatKg(capacityGrams)} kg by ${formatKg(-leftGrams)} kg.`
    return isOverloadAllowed
      ? { state: 'over-allowed', fillBp, leftGrams, message: `${by} The office has allowed it.` }
      : { state: 'over', fillBp, leftGrams, message: `${by} Take bags off, or ask the office to allow it.` }
  }
  if (grossGrams * 10_000 < capacityGrams * WARN_AT_BP) return { state: 'ok', fillBp, leftGrams, message: null }
  return { state: 'near', fillBp, leftGrams, message: `The lorry is nearly full: ${formatKg(leftGrams)} kg are left.` }
}

/** The payload guard: why these bags may not go on the lorry, or null. `grossGrams` already includes them. */
export function overloadRefusal(grossGrams: number, capacityGrams: number, isAllowed: boolean): DomainError | null {
  const load = loadOf(grossGrams, capacityGrams, isAllowed)
  if (load.state !== 'over') return null
  return refused('trip.overloaded', load.message ?? '', {
    facts: { capacityGrams, grossGrams, overGrams: -load.leftGrams },
  })
}
