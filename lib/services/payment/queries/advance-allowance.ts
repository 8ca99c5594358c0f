import { z } from 'zod'
import { memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import type { Tx } from '@/lib/platform/db'
import { advanceStanding } from '../internal/advance-standing'
import { today } from '../internal/write-journal'
import { giverOf, maySee } from '../policy'
import { limitsLeft } from '../rules/advance-limits'
import { AdvanceAllowance } from '../view'

const NOBODY = '00000000-0000-0000-0000-000000000000'
const VALID_MS = 24 * 3_600_000

/**
 * What a phone may hand out without asking: what is left of the manager's and the organization's limits now. It promises
 * nothing: every advance is judged again when it arrives, and what two phones spent twice is booked and raised.
 */
export async function allowanceOf(tx: Tx, ctx: Ctx): Promise<AdvanceAllowance> {
  const memberId = memberIdOf(ctx.actor)
  const asked = { farmerId: NOBODY, memberId, on: today(ctx), isToday: true }
  const standing = await advanceStanding(tx, ctx.organizationId, asked)
  const { advanceLimits: limits, cashDayLimitPaise } = ctx.organization.settings
  const giver = giverOf(ctx.actor)
  const left = (slug: string) => lefts.find((limit) => limit.slug === slug)?.leftPaise ?? null
  const lefts = limitsLeft(giver, standing, limits).filter((limit) => !limit.slug.startsWith('advance.farmer'))
  return {
    grantedAt: ctx.now.toISOString(),
    expiresAt: new Date(ctx.now.getTime() + VALID_MS).toISOString(),
    giver,
    managerLeftPaise: Math.min(...lefts.map((limit) => limit.leftPaise)),
    managerDayLeftPaise: left('advance.manager-over-day'),
    managerMonthLeftPaise: left('advance.manager-over-month'),
    organizationLeftPaise: left('advance.organization-over-limit') ?? 0,
    dayCountLeft: giver === 'manager' ? Math.max(0, limits.managerDayCount - standing.managerDayCount) : null,
    /** Of each farmer, less `advanceOutstandingPaise`. */
    farmerLimitPaise: giver === 'manager' ? limits.farmerOutstandingPaise : limits.farmerHardPaise,
    minPaise: limits.minPaise,
    maxPaise: limits.maxPaise,
    automaticPaise: giver === 'manager' ? limits.automaticPaise : limits.maxPaise,
    toldPaise: giver === 'manager' ? limits.toldPaise : limits.maxPaise,
    cashDayLimitPaise,
  }
}

export const advanceAllowance = query({
  name: 'payment.advance-allowance',
  summary: 'What may be handed out in advances without asking',
  service: 'payment',
  permission: 'advance:record',
  input: z.object({}),
  output: AdvanceAllowance,
  allow: maySee,
  run: ({ ctx, tx }) => allowanceOf(tx, ctx),
})
