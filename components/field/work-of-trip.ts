import type { StoredOperation } from '@/lib/offline/operation'

/** What was done for a trip and is not settled, also when the trip itself is not on this phone any more. */
export const workOfTrip = (operations: readonly StoredOperation[], tripId: string): StoredOperation[] =>
  operations.filter(({ state, about }) => (state === 'waiting' || state === 'refused') && about?.tripId === tripId)
