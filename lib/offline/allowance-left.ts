import { dayOf } from '@/lib/kernel/time'
import { cashLeftPaise } from '@/lib/services/payment/rules/cash-limit'
import type { AdvanceLimitsLeft } from '@/lib/services/payment/view'
import type { OrganizationSettings } from '@/lib/services/user/schema'
import type { Allowance, FarmerRow, Me } from './field-view'
import type { StoredOperation } from './operation'

type Given = {
  allowance: Allowance | null
  settings: OrganizationSettings
  farmer: FarmerRow
  me: Me
  /** What was done here and is not contained in the server's figures. */
  operations: readonly StoredOperation[]
  /** The device's clock, ms. */
  now: number
}

/**
 * What may be given to a farmer without asking the server: the allowance granted while there was a network, less what
 * was given here since. An allowance that has run out leaves nothing. Paise.
 */
export function allowanceLeft({ allowance, settings, farmer, me, operations, now }: Given): AdvanceLimitsLeft {
  const { advanceLimits: limits, cashDayLimitPaise } = settings
  const given = operations.flatMap((operation) =>
    operation.name === 'payment.record-advance' && operation.state !== 'kept' ? [operation.input] : [],
  )
  const sum = (rows: typeof given) => rows.reduce((total, row) => total + row.amountPaise, 0)
  const own = given.filter((row) => row.farmerId === farmer.id)
  const isValid = allowance !== null && Date.parse(allowance.expiresAt) > now
  const managerPaise = isValid ? Math.max(0, allowance.managerLeftPaise - sum(given)) : 0
  const granted = allowance?.perFarmer?.find((row) => row.farmerId === farmer.id)
  const farmerPaise = Math.max(
    0,
    (granted?.leftPaise ?? limits.farmerOutstandingPaise - farmer.advanceOutstandingPaise) - sum(own),
  )
  const leftCount =
    allowance?.dayCountLeft == null ? null : isValid ? Math.max(0, allowance.dayCountLeft - given.length) : 0
  const most = leftCount === 0 ? 0 : Math.min(limits.maxPaise, managerPaise, farmerPaise)
  const cashPaise = Math.min(
    granted?.leftCashPaise ?? most,
    cashLeftPaise(sum(own.filter((row) => row.method === 'cash')), cashDayLimitPaise),
  )
  const atLeast = (paise: number) => (paise < limits.minPaise ? 0 : paise)
  return {
    farmerId: farmer.id,
    on: dayOf(new Date(now), me.timeZone),
    giver: 'manager',
    leftPaise: atLeast(most),
    leftCashPaise: atLeast(Math.min(most, cashPaise)),
    ...{ minPaise: limits.minPaise, automaticPaise: limits.automaticPaise, toldPaise: limits.toldPaise, leftCount },
    limits: [
      line('advance.farmer-over-limit', 'What this farmer may owe', limits.farmerOutstandingPaise, farmerPaise),
      line('advance.manager-over-day', 'What you may give', limits.managerDayPaise, managerPaise),
    ],
  }
}

const line = (slug: string, words: string, limitPaise: number, leftPaise: number) => {
  return { slug, words, limitPaise, usedPaise: Math.max(0, limitPaise - leftPaise), leftPaise }
}
