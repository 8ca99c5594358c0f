import type { FarmerRow } from './field-view'
import type { StoredOperation } from './operation'

/** What a farmer owes as far as this phone knows: the server's figure and what was given here since. Paise. */
export const advanceOutstandingPaise = (
  farmer: Pick<FarmerRow, 'id' | 'advanceOutstandingPaise'>,
  operations: readonly StoredOperation[],
): number =>
  operations.reduce(
    (sum, one) =>
      one.name === 'payment.record-advance' &&
      one.input.farmerId === farmer.id &&
      (one.state === 'waiting' || one.state === 'acknowledged')
        ? sum + one.input.amountPaise
        : sum,
    farmer.advanceOutstandingPaise,
  )
