import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { isClockWrong } from '@/lib/access/reported'
import { dayOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { giverOf } from '../policy'
import { advanceExceptions, advanceLadder } from '../rules/advance-limits'
import { type AdvanceMethod, referenceRefusal } from '../rules/methods'
import { advanceStanding } from './advance-standing'
import { today } from './write-journal'

type Judged = {
  farmerId: string
  amountPaise: number
  method: AdvanceMethod
  paidOn: string
  memberId: string
  reference?: string | null
}
type Exception = { reason: string; message: string }

/**
 * An advance that was handed out already: never refused. Gives everything it would have been refused for, judged with
 * the ledger held, so that two phones cannot spend one allowance unnoticed.
 */
export async function judgeReported(tx: Tx, ctx: Ctx, judged: Judged) {
  const { farmerId, amountPaise, method, paidOn, memberId, reference } = judged
  const { advanceLimits, cashDayLimitPaise } = ctx.organization.settings
  const giver = giverOf(ctx.actor)
  const asked = { farmerId, memberId, on: paidOn, isToday: paidOn === today(ctx) }
  const standing = await advanceStanding(tx, ctx.organizationId, asked)
  const refusals = advanceExceptions({ amountPaise, method, giver }, standing, advanceLimits, cashDayLimitPaise)
  const exceptions: Exception[] = refusals.map(({ reason, message }) => ({ reason, message }))
  const wanted = advanceLadder(amountPaise, giver, advanceLimits)
  if (wanted === 'approval')
    exceptions.push({ reason: 'advance.without-approval', message: 'An advance of this size needs approval first.' })
  const missing = referenceRefusal(method, reference)
  if (missing) exceptions.push({ reason: missing.reason, message: missing.message })
  if (await isArchived(tx, ctx, farmerId))
    exceptions.push({ reason: 'farmer.archived', message: 'The farmer is archived.' })
  const ladder: 'automatic' | 'told' = wanted === 'automatic' && exceptions.length === 0 ? 'automatic' : 'told'
  return { ladder, exceptions }
}

/** The day by our calendar: a phone whose clock is far off writes its own today, and nobody pays in the future. */
export function paidOnOf(ctx: Ctx, paidOn: string): string {
  if (!ctx.reported) return paidOn
  const { recordedAt, happenedAt, clockOffsetMs } = ctx.reported
  const { timeZone } = ctx.organization
  const isItsToday = isClockWrong(clockOffsetMs) && recordedAt !== null && paidOn === dayOf(recordedAt, timeZone)
  return isItsToday || paidOn > today(ctx) ? dayOf(happenedAt, timeZone) : paidOn
}

async function isArchived(tx: Tx, ctx: Ctx, farmerId: string): Promise<boolean> {
  const [farmer] = await tx.execute<{ status: string }>(sql`
    select status from farmer.farmers where organization_id = ${ctx.organizationId} and id = ${farmerId}`)
  return farmer?.status !== 'active'
}
