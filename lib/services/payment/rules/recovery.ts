import { invalid } from '@/lib/kernel/errors'
import { formatRupees } from '@/lib/kernel/money'
import { good, no, type Result } from '@/lib/kernel/result'
import type { Day } from '@/lib/kernel/time'

/** An advance that is not wholly recovered: principal still out and interest due today, paise. */
export type OpenAdvance = { advanceId: string; paidOn: Day; outstandingPaise: number; interestPaise: number }
/** What a settlement takes back of one advance, paise. */
export type RecoveryLine = { advanceId: string; paidOn: Day; principalPaise: number; interestPaise: number }
export type Recovery = {
  lines: RecoveryLine[]
  advanceRecoveredPaise: number
  interestPaise: number
  /** Principal that stays on the ledger, and interest that was due and not taken. */
  carryPaise: number
  carryInterestPaise: number
}

/** recoverable = min(outstanding principal + interest, value). Paise. */
export const recoverablePaise = (advances: readonly OpenAdvance[], valuePaise: number): number =>
  Math.min(
    advances.reduce((sum, { outstandingPaise, interestPaise }) => sum + outstandingPaise + interestPaise, 0),
    valuePaise,
  )

/**
 * Takes advances back, the oldest first (same day: in the order of their ids, which are made in time); of each its
 * interest before its principal, so that what is carried is principal and nothing grows unseen.
 * @param amountPaise what the office wants to recover, interest included; all that is recoverable when absent.
 */
export function recover(
  advances: readonly OpenAdvance[],
  valuePaise: number,
  amountPaise: number = recoverablePaise(advances, valuePaise),
): Result<Recovery> {
  const most = recoverablePaise(advances, valuePaise)
  if (!Number.isSafeInteger(amountPaise) || amountPaise < 0 || amountPaise > most)
    return no(
      invalid(
        [{ path: 'amountPaise', message: `Between ₹0 and ${formatRupees(most)} can be recovered here.` }],
        'recovery.above-recoverable',
      ),
    )
  const lines: RecoveryLine[] = []
  let left = amountPaise
  for (const advance of advances.toSorted(oldestFirst)) {
    const interestPaise = Math.min(left, advance.interestPaise)
    const principalPaise = Math.min(left - interestPaise, advance.outstandingPaise)
    left -= interestPaise + principalPaise
    if (interestPaise + principalPaise > 0)
      lines.push({ advanceId: advance.advanceId, paidOn: advance.paidOn, principalPaise, interestPaise })
  }
  const advanceRecoveredPaise = sum(lines, 'principalPaise')
  const interestPaise = sum(lines, 'interestPaise')
  return good({
    lines,
    advanceRecoveredPaise,
    interestPaise,
    carryPaise: sum(advances, 'outstandingPaise') - advanceRecoveredPaise,
    carryInterestPaise: sum(advances, 'interestPaise') - interestPaise,
  })
}

const oldestFirst = (a: OpenAdvance, b: OpenAdvance): number =>
  a.paidOn.localeCompare(b.paidOn) || (a.advanceId < b.advanceId ? -1 : 1)

const sum = <K extends string>(items: readonly Record<K, number>[], key: K): number =>
  items.reduce((total, item) => total + item[key], 0)
