import type { Ctx } from '@/lib/access/ctx'
import { invalid } from '@/lib/kernel/errors'
import { insist } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/db'
import { giverOf } from '../policy'
import { type AdvanceLadder, advanceLadder, advanceRefusal } from '../rules/advance-limits'
import { type AdvanceMethod, referenceRefusal } from '../rules/methods'
import { advanceStanding } from './advance-standing'
import { today } from './write-journal'

type Judged = {
  farmerId: string
  amountPaise: number
  method: AdvanceMethod
  paidOn: string
  /** Whose day and month it counts against. */
  memberId: string
  withoutAdvanceId?: string
}

/**
 * Judges an advance by every limit, with the ledger held, and says how far it goes without asking.
 * @throws DomainError invalid for a day to come or an amount out of range; limit_exceeded with what is left.
 */
export async function judgeAdvance(tx: Tx, ctx: Ctx, judged: Judged): Promise<AdvanceLadder> {
  const { farmerId, amountPaise, method, paidOn, memberId, withoutAdvanceId } = judged
  requirePastDay(ctx, paidOn)
  const { advanceLimits, cashDayLimitPaise } = ctx.organization.settings
  const giver = giverOf(ctx.actor)
  const isToday = paidOn === today(ctx)
  const asked = { farmerId, memberId, on: paidOn, isToday, withoutAdvanceId }
  const standing = await advanceStanding(tx, ctx.organizationId, asked)
  insist(advanceRefusal({ amountPaise, method, giver }, standing, advanceLimits, cashDayLimitPaise))
  return advanceLadder(amountPaise, giver, advanceLimits)
}

/** @throws DomainError invalid for a day that has not come yet in the organization's zone. */
export function requirePastDay(ctx: Ctx, paidOn: string): void {
  if (paidOn > today(ctx))
    throw invalid([{ path: 'paidOn', message: 'This day has not come yet. Write the day the money was handed out.' }])
}

/** @throws DomainError invalid: money that is not cash needs the reference that confirms it. */
export const requireReference = (method: AdvanceMethod, reference: string | null | undefined): void =>
  insist(referenceRefusal(method, reference))
