import { type DomainError, invalid, refused } from '@/lib/kernel/errors'
import { formatRupees } from '@/lib/kernel/money'
import { balanced, type JournalLine } from './journal'

const line = (account: JournalLine['account'], amountPaise: number, memberId?: string): JournalLine => ({
  ...{ account, farmerId: null, amountPaise },
  ...(memberId && { memberId }),
})

/** The office hands cash to a member: it only lies elsewhere. */
export const floatDrawnLines = (memberId: string, amountPaise: number): JournalLine[] =>
  balanced([line('cash_with_managers', amountPaise, memberId), line('cash', -amountPaise)])

/** A member brings cash back. */
export const floatReturnedLines = (memberId: string, amountPaise: number): JournalLine[] =>
  balanced([line('cash', amountPaise), line('cash_with_managers', -amountPaise, memberId)])

/**
 * A count: what was paid out since the count before left the account of cash when it was paid, and is now taken from the member
 * instead; what is missing or too much is a difference. Afterwards the member's balance is what was counted. None when nothing changed.
 */
export function floatCountedLines(memberId: string, paidOutPaise: number, differencePaise: number): JournalLine[] {
  const lines = [
    line('cash', paidOutPaise),
    line('cash_differences', -differencePaise),
    line('cash_with_managers', differencePaise - paidOutPaise, memberId),
  ]
  return balanced(lines.filter(({ amountPaise }) => amountPaise !== 0))
}

/** Why cash cannot come back, or null: nobody returns more than should be there. */
export function returnRefusal(amountPaise: number, expectedPaise: number): DomainError | null {
  if (amountPaise <= expectedPaise) return null
  const there = expectedPaise > 0 ? `Only ${formatRupees(expectedPaise)} should be there` : 'Nothing should be there'
  return refused('float.more-than-held', `${there}. Count the cash first; the count takes in what is too much.`)
}

/** Why a count cannot be written down, or null: a difference is explained. */
export const countRefusal = (differencePaise: number, note: string | null | undefined): DomainError | null =>
  differencePaise === 0 || (note ?? '').trim().length >= 3
    ? null
    : invalid(
        [
          {
            path: 'note',
            message: `${formatRupees(Math.abs(differencePaise))} ${differencePaise < 0 ? 'is missing' : 'is too much'}. Say how it came about.`,
          },
        ],
        'float.difference-unexplained',
      )
