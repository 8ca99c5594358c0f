/** Chance that comes out the same every time: the demo season must not differ from one machine to the next. */
export type Dice = {
  /** 0 ≤ x < 1. */
  next: () => number
  /** A whole number from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  /** True in `percent` of all cases. */
  chance: (percent: number) => boolean
  pick: <T>(items: readonly T[]) => T
  /** The items in another order. */
  shuffled: <T>(items: readonly T[]) => T[]
  /** Around `mean` with the given spread, as sums of independent causes are (Irwin–Hall of 6). */
  around: (mean: number, spread: number) => number
}

/** Dice of a seed: mulberry32, 32 bits of state, the same in every JavaScript engine. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const shuffled = <T>(items: readonly T[]) => {
    const result = [...items]
    for (let i = result.length - 1; i > 0; i--) {
      const j = between(0, i)
      ;[result[i], result[j]] = [result[j]!, result[i]!]
    }
    return result
  }
  return {
    next,
    between,
    shuffled,
    chance: (percent) => next() * 100 < percent,
    pick: (items) => items[between(0, items.length - 1)]!,
    around: (mean, spread) => {
      let sum = 0
      for (let i = 0; i < 6; i++) sum += next()
      return mean + (sum - 3) * spread * Math.SQRT2
    },
  }
}
