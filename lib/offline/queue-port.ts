import type { NewOperation, OperationState, Refusal, StoredOperation } from './operation'

/** What became of one operation. */
export type Settlement =
  | { id: string; state: 'acknowledged'; epoch: string; at: string }
  | { id: string; state: 'refused'; refusal: Refusal }

/**
 * Where the queue lies: IndexedDB on a phone, memory where thousands of phones are played. Everything is durable when
 * its promise resolves.
 */
export type QueuePort = {
  /** Appends in order; resolves when all of it is on disk, all or nothing. */
  add: (operations: readonly NewOperation[]) => Promise<StoredOperation[]>
  /** The oldest waiting ones, in the order in which they were done. */
  head: (limit: number) => Promise<StoredOperation[]>
  settle: (settlements: readonly Settlement[]) => Promise<void>
  /** Acknowledged work of another epoch, settled since the instant given, becomes waiting again. Answers how much. */
  reopen: (epoch: string, since: string) => Promise<number>
  /** Takes refused work out of sight, or puts it back in line. With an epoch it is on the books there, as after an acknowledgement. */
  resolve: (ids: readonly string[], to: Extract<OperationState, 'waiting' | 'kept'>, epoch?: string) => Promise<void>
  knownEpoch: () => Promise<string | null>
  rememberEpoch: (epoch: string) => Promise<void>
}
