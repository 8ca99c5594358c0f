import { valuePaise } from '@/lib/kernel/money'
import { good, type Result } from '@/lib/kernel/result'
import type { Day } from '@/lib/kernel/time'
import { type InterestBase, type InterestTerms, interestDue } from './interest'
import { type OpenAdvance, type Recovery, recover } from './recovery'

/** An advance with its history; `advanceId` sorts by time of making. */
export type SettledAdvance = InterestBase & { advanceId: string }
/** What is settled: the frozen net weight (grams) and price (paise per kg) of one farmer's delivery on one trip. */
export type SettlementInput = {
  netWeightGrams: number
  pricePaisePerKg: number
  /** What the farmer bears of the trip's charges; comes off the value before anything else. */
  chargesPaise?: number
  advances: readonly SettledAdvance[]
  interest: InterestTerms
  settledOn: Day
  /** Principal and interest together; all that is recoverable when absent. */
  recoverPaise?: number
}
/** final = value − charges − recovered principal − recovered interest ≥ 0; carry stays on the ledger. Paise. */
export type SettlementAmounts = Recovery & { totalValuePaise: number; finalAmountPaise: number }

/** The advances that are still out on a day, each with the interest due on it. Paise. */
export const openAdvances = (advances: readonly SettledAdvance[], interest: InterestTerms, on: Day): OpenAdvance[] =>
  advances
    .map((advance) => ({
      advanceId: advance.advanceId,
      paidOn: advance.paidOn,
      outstandingPaise: advance.principalPaise - advance.recoveries.reduce((sum, past) => sum + past.principalPaise, 0),
      interestPaise: interestDue(advance, interest, on),
    }))
    .filter((advance) => advance.outstandingPaise > 0 || advance.interestPaise > 0)

/**
 * One farmer's settlement, by the formulas of the domain document: value from the frozen weight and price, advances
 * recovered oldest first, the rest to be paid. Refused (`recovery.above-recoverable`) when more is asked than there is.
 */
export function calculateSettlement(input: SettlementInput): Result<SettlementAmounts> {
  const totalValuePaise = valuePaise(input.netWeightGrams, input.pricePaisePerKg)
  const open = openAdvances(input.advances, input.interest, input.settledOn)
  const worthPaise = totalValuePaise - (input.chargesPaise ?? 0)
  const recovery = recover(open, worthPaise, input.recoverPaise)
  if (!recovery.ok) return recovery
  const { advanceRecoveredPaise, interestPaise } = recovery.value
  return good({
    ...recovery.value,
    totalValuePaise,
    finalAmountPaise: worthPaise - advanceRecoveredPaise - interestPaise,
  })
}
