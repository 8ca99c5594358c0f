import { type DomainError, forbidden } from '@/lib/kernel/errors'

/** Where money to a farmer goes. */
export type PayTo = { bankAccount: string | null; ifsc: string | null; upiId: string | null }
export const payToFields = ['bankAccount', 'ifsc', 'upiId'] as const

/**
 * True when what was there is replaced or taken away: from then on a second person has to look before money goes there. The
 * first account of a farmer is no change. Taking one away is, so that removing and adding is no way around.
 */
export const isAccountChange = (before: PayTo, after: PayTo): boolean =>
  payToFields.some((field) => before[field] !== null && before[field] !== after[field])

/** Why this person cannot release a changed account, or null: never who changed it. */
export const releaseRefusal = (changedBy: string | null, releasedBy: string | null): DomainError | null =>
  releasedBy === null || changedBy === releasedBy
    ? forbidden(
        'farmer.needs-second-person',
        'Who changed the account cannot release it. Ask a colleague to compare it with the passbook.',
      )
    : null
