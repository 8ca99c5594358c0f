import { divideRounded } from '@/lib/kernel/money'
import { addDays, type Day, daysBetween } from '@/lib/kernel/time'

/** From the organization's settings. `monthlyRateBp`: basis points per 30 days (2 % = 200). Off unless switched on. */
export type InterestTerms = { enabled: boolean; monthlyRateBp: number; graceDays: number }
/** What was taken back of an advance on a day and was not reversed since; paise. */
export type PastRecovery = { on: Day; principalPaise: number; interestPaise: number }
/** An advance as it lies open. `principalPaise` is what was handed out, less what was cancelled. */
export type InterestBase = { principalPaise: number; paidOn: Day; recoveries: readonly PastRecovery[] }

/**
 * Simple interest due on one advance on a day, paise: principal × rate per month × max(0, days − grace) / 30, on what
 * was outstanding on each of those days, rounded once, less the interest already taken. With no recovery yet this is
 * the formula of the domain document to the letter. Never negative; 0 while interest is off.
 */
export function interestDue(advance: InterestBase, terms: InterestTerms, on: Day): number {
  if (!terms.enabled || terms.monthlyRateBp === 0) return 0
  const recoveries = advance.recoveries.filter((past) => past.on <= on).toSorted((a, b) => a.on.localeCompare(b.on))
  let from = addDays(advance.paidOn, terms.graceDays)
  let outstanding = advance.principalPaise
  let paiseDays = 0n
  for (const { on: day, principalPaise } of [...recoveries, { on, principalPaise: 0 }]) {
    const days = daysBetween(from, day)
    if (days > 0) {
      paiseDays += BigInt(outstanding) * BigInt(days)
      from = day
    }
    outstanding -= principalPaise
  }
  const accrued = divideRounded(paiseDays * BigInt(terms.monthlyRateBp), 300_000n)
  const taken = recoveries.reduce((sum, past) => sum + past.interestPaise, 0)
  return Math.max(0, accrued - taken)
}
