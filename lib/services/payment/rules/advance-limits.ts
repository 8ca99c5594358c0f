import { type DomainError, invalid, limitExceeded } from '@/lib/kernel/errors'
import { formatRupees } from '@/lib/kernel/money'
import { cashLeftPaise, cashRefusal } from './cash-limit'
import type { AdvanceMethod } from './methods'

/** From the organization's settings; paise and a count. */
export type AdvanceLimits = {
  minPaise: number
  maxPaise: number
  automaticPaise: number
  toldPaise: number
  farmerOutstandingPaise: number
  farmerHardPaise: number
  managerDayPaise: number
  managerDayCount: number
  managerMonthPaise: number
  organizationPaise: number
}
/** What is already out, paise: read under a lock, so that two phones cannot pass a limit together. */
export type AdvanceStanding = {
  farmerOutstandingPaise: number
  managerDayPaise: number
  managerDayCount: number
  managerMonthPaise: number
  organizationOutstandingPaise: number
  farmerCashTodayPaise: number
}
/** `manager`: a field manager, within his own limits. `office`: who may decide about advances. */
export type AdvanceGiver = 'manager' | 'office'
export type AdvanceAsked = { amountPaise: number; method: AdvanceMethod; giver: AdvanceGiver }

/** How far an amount goes without asking: paid at once, paid at once and the office is told, or approval first. */
export type AdvanceLadder = 'automatic' | 'told' | 'approval'

/** The ladder for an amount (paise). What the office records is within its authority. */
export function advanceLadder(amountPaise: number, giver: AdvanceGiver, limits: AdvanceLimits): AdvanceLadder {
  if (giver === 'office' || amountPaise <= limits.automaticPaise) return 'automatic'
  return amountPaise <= limits.toldPaise ? 'told' : 'approval'
}

type Limit = { slug: string; limitPaise: number; usedPaise: number; words: string; who: 'everybody' | 'manager' }

/** Every limit of money in the order in which a person should hear it. */
const moneyLimits = (limits: AdvanceLimits, standing: AdvanceStanding): Limit[] => [
  {
    slug: 'advance.farmer-over-hard-limit',
    limitPaise: limits.farmerHardPaise,
    usedPaise: standing.farmerOutstandingPaise,
    words: 'What a farmer may owe at most, whoever pays,',
    who: 'everybody',
  },
  {
    slug: 'advance.farmer-over-limit',
    limitPaise: limits.farmerOutstandingPaise,
    usedPaise: standing.farmerOutstandingPaise,
    words: 'What a farmer may owe through field managers',
    who: 'manager',
  },
  {
    slug: 'advance.manager-over-day',
    limitPaise: limits.managerDayPaise,
    usedPaise: standing.managerDayPaise,
    words: 'What you may give in a day',
    who: 'manager',
  },
  {
    slug: 'advance.manager-over-month',
    limitPaise: limits.managerMonthPaise,
    usedPaise: standing.managerMonthPaise,
    words: 'What you may give in a month',
    who: 'manager',
  },
  {
    slug: 'advance.organization-over-limit',
    limitPaise: limits.organizationPaise,
    usedPaise: standing.organizationOutstandingPaise,
    words: 'What the organization may have out in advances',
    who: 'everybody',
  },
]

const applies = (limit: Limit, giver: AdvanceGiver) => limit.who === 'everybody' || giver === 'manager'
const leftOf = ({ limitPaise, usedPaise }: Limit) => Math.max(0, limitPaise - usedPaise)

/** Every limit that binds this giver, with what is used and left of it, paise. */
export const limitsLeft = (giver: AdvanceGiver, standing: AdvanceStanding, limits: AdvanceLimits) =>
  moneyLimits(limits, standing)
    .filter((limit) => applies(limit, giver))
    .map((limit) => ({
      slug: limit.slug,
      words: limit.words.replace(/,$/, ''),
      limitPaise: limit.limitPaise,
      usedPaise: limit.usedPaise,
      leftPaise: leftOf(limit),
    }))

/** What can still be given now, paise, by this person to this farmer with this method; 0 below the smallest advance. */
export function advanceLeftPaise(
  asked: Omit<AdvanceAsked, 'amountPaise'>,
  standing: AdvanceStanding,
  limits: AdvanceLimits,
  cashDayLimitPaise: number,
): number {
  const lefts = moneyLimits(limits, standing)
    .filter((limit) => applies(limit, asked.giver))
    .map(leftOf)
  if (asked.giver === 'manager' && standing.managerDayCount >= limits.managerDayCount) return 0
  if (asked.method === 'cash') lefts.push(cashLeftPaise(standing.farmerCashTodayPaise, cashDayLimitPaise))
  const left = Math.min(limits.maxPaise, ...lefts)
  return left < limits.minPaise ? 0 : left
}

/**
 * Why this advance cannot be recorded, or null. A limit's facts are `limitPaise`, `usedPaise` and `leftPaise`.
 * Judged again when an approved advance is paid.
 */
export function advanceRefusal(
  asked: AdvanceAsked,
  standing: AdvanceStanding,
  limits: AdvanceLimits,
  cashDayLimitPaise: number,
): DomainError | null {
  const { amountPaise, giver, method } = asked
  const passed = moneyLimits(limits, standing).find((limit) => applies(limit, giver) && amountPaise > leftOf(limit))
  return (
    amountRefusal(amountPaise, limits) ??
    (giver === 'manager' ? countRefusal(standing, limits) : null) ??
    (passed ? overLimit(passed) : null) ??
    cashRefusal(method, amountPaise, standing.farmerCashTodayPaise, cashDayLimitPaise)
  )
}

/**
 * Everything an ordinary advance would have been refused for. Cash that was handed out is booked all the same, and each of
 * these is raised with the office.
 */
export function advanceExceptions(
  asked: AdvanceAsked,
  standing: AdvanceStanding,
  limits: AdvanceLimits,
  cashDayLimitPaise: number,
): DomainError[] {
  const { amountPaise, giver, method } = asked
  const passed = moneyLimits(limits, standing).filter((limit) => applies(limit, giver) && amountPaise > leftOf(limit))
  const all = [
    amountRefusal(amountPaise, limits),
    giver === 'manager' ? countRefusal(standing, limits) : null,
    ...passed.map(overLimit),
    cashRefusal(method, amountPaise, standing.farmerCashTodayPaise, cashDayLimitPaise),
  ]
  return all.filter((refusal) => refusal !== null)
}

/** Why no advance has this amount (paise), or null: ₹100 to ₹50,000 by default. */
export function amountRefusal(amountPaise: number, { minPaise, maxPaise }: AdvanceLimits): DomainError | null {
  if (Number.isSafeInteger(amountPaise) && amountPaise >= minPaise && amountPaise <= maxPaise) return null
  const message = `An advance is ${formatRupees(minPaise)} to ${formatRupees(maxPaise)}.`
  const slug = amountPaise > maxPaise ? 'advance.above-maximum' : 'advance.below-minimum'
  return invalid([{ path: 'amountPaise', message }], slug)
}

const countRefusal = (standing: AdvanceStanding, limits: AdvanceLimits): DomainError | null =>
  standing.managerDayCount < limits.managerDayCount
    ? null
    : limitExceeded(
        'advance.manager-over-count',
        `You have given ${standing.managerDayCount} advances today; ${limits.managerDayCount} a day is the limit. Ask the office to record it.`,
        { facts: { limit: limits.managerDayCount, used: standing.managerDayCount, left: 0 } },
      )

function overLimit(limit: Limit): DomainError {
  const { slug, limitPaise, usedPaise, words } = limit
  const leftPaise = leftOf(limit)
  const rest = leftPaise > 0 ? `${formatRupees(leftPaise)} is left.` : 'Nothing is left.'
  return limitExceeded(
    slug,
    `${words} is ${formatRupees(limitPaise)}; ${formatRupees(usedPaise)} is already out. ${rest}`,
    { facts: { limitPaise, usedPaise, leftPaise } },
  )
}
