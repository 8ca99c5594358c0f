import type { Result } from '@/lib/kernel/result'
import type { BagSource, Stamp, WeighFact, WeighList } from '@/lib/services/delivery/rules/weigh-list'

/** Where a bag is: on this phone, on its way, on the server, or refused by it. */
export type BagMark = 'here' | 'sent' | 'server' | 'refused'
/** Bags of one entry that the server refused, with its words. */
export type RefusedBags = { operationId: string; numbers: readonly number[]; message: string }
export type BagSnapshot = {
  list: WeighList
  markOf: (number: number) => BagMark
  /** Entries of this delivery that the server does not have yet. */
  waitingCount: number
  refused: readonly RefusedBags[]
}
/** Resolves once the facts are on this phone's disk, or tells why they are not. */
type Kept = Promise<Result<WeighFact[]>>

/** The list under the weighing screen. Nothing here waits for the network. Grams. */
export type BagStore = {
  add: (weightGrams: number, source?: BagSource, stamp?: Stamp) => Kept
  repeat: (times: number) => Kept
  correct: (number: number, weightGrams: number) => Kept
  strike: (number: number) => Kept
  undo: () => Kept
  /** What the server refused: send it again, or take it out of sight. */
  resolve: (number: number, choice: 'again' | 'drop') => void
  subscribe: (notify: () => void) => () => void
  snapshot: () => BagSnapshot
}
