import { type DomainError, limitExceeded } from '@/lib/kernel/errors'
import { formatRupees } from '@/lib/kernel/money'
import type { AdvanceMethod } from './methods'

/** What may still be handed to one farmer in cash today, paise: one paisa below the limit, less what he had already. */
export const cashLeftPaise = (cashTodayPaise: number, cashDayLimitPaise: number): number =>
  Math.max(0, cashDayLimitPaise - 1 - cashTodayPaise)

/**
 * Why this cash cannot be paid, or null: cash of ₹2,00,000 or more to one farmer in a day, advances and payments
 * together, is refused. Source: Income-tax Act 1961, section 269ST (the limit is a setting). Paise.
 */
export function cashRefusal(
  method: AdvanceMethod,
  amountPaise: number,
  cashTodayPaise: number,
  cashDayLimitPaise: number,
): DomainError | null {
  if (method !== 'cash' || cashTodayPaise + amountPaise < cashDayLimitPaise) return null
  const leftPaise = cashLeftPaise(cashTodayPaise, cashDayLimitPaise)
  return limitExceeded(
    'cash.day-limit',
    `Cash of ${formatRupees(cashDayLimitPaise)} or more to one farmer in a day is not allowed, advances and payments together. In cash ${formatRupees(leftPaise)} is left today; pay the rest by bank or UPI.`,
    { facts: { limitPaise: cashDayLimitPaise, usedPaise: cashTodayPaise, leftPaise } },
  )
}
