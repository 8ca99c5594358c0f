import type { Result } from '@/lib/kernel/result'
import type { BagSource, Stamp, WeighFact, WeighList } from '@/lib/services/delivery/rules/weigh-list'
import type { RefusedFact } from './queue-memory'
import type { Trouble } from './send-command'

/** Where a bag is: still here, on its way, on the server, or refused by it. */
export type BagMark = 'here' | 'sent' | 'server' | 'refused'
export type BagSnapshot = {
  list: WeighList
  markOf: (number: number) => BagMark
  /** Facts of this delivery that the server does not have yet. */
  waitingCount: number
  refused: readonly RefusedFact[]
  /** Last answer of the server, ms. */
  syncedAt: number | null
  trouble: Trouble | null
}
type Facts = Result<WeighFact[]>

/** The list under the weighing screen. Every call returns at once; getting it to the server happens behind it. Grams. */
export type BagStore = {
  add: (weightGrams: number, source?: BagSource, stamp?: Stamp) => Facts
  repeat: (times: number) => Facts
  correct: (number: number, weightGrams: number) => Facts
  strike: (number: number) => Facts
  undo: () => Facts
  /** A bag that the server refused: send it again, or take it out of the list. */
  resolve: (number: number, choice: 'again' | 'drop') => void
  subscribe: (notify: () => void) => () => void
  snapshot: () => BagSnapshot
  /** What the server's first paint shows: only what the server has. */
  firstSnapshot: () => BagSnapshot
}
