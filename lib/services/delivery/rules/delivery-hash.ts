import type { TallyBag } from './bag'

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A short hash of a delivery's bags, the same on the phone and on the server, read out over the phone when in doubt:
 * equal letters, equal bags. 8 letters of Crockford's base 32 (40 bits) from two runs of FNV-1a (Fowler, Noll, Vo) over
 * `number:grams` in the order of the numbers, `x` after a struck one. It finds mistakes, not forgers.
 */
export function deliveryHash(bags: readonly TallyBag[]): string {
  const sorted = [...bags].sort((a, b) => a.number - b.number)
  let one = 0x811c9dc5
  let two = 0x9e3779b1
  for (const bag of sorted) {
    const text = `${bag.number}:${bag.weightGrams}${bag.isStruck ? 'x' : ''};`
    for (let i = 0; i < text.length; i++) {
      one = Math.imul(one ^ text.charCodeAt(i), 0x01000193)
      two = Math.imul(two ^ text.charCodeAt(i), 0x01000193) ^ (two >>> 15)
    }
  }
  return lettersOf(one, 4) + lettersOf(two, 4)
}

/** `3F9A21C0` → `3F9A-21C0`, as it is read out over the phone. */
export const readableHash = (hash: string): string => `${hash.slice(0, 4)}-${hash.slice(4)}`

const lettersOf = (value: number, count: number): string =>
  Array.from({ length: count }, (_, nth) => LETTERS[(value >>> (27 - nth * 5)) & 31]).join('')
