import { z } from 'zod'
import { memberIdOf } from '@/lib/access/actor'
import { day, id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { advanceStanding } from '../internal/advance-standing'
import { requireKnownFarmer } from '../internal/require-known'
import { today } from '../internal/write-journal'
import { giverOf, maySee } from '../policy'
import { advanceLeftPaise, limitsLeft } from '../rules/advance-limits'
import { AdvanceLimitsLeft } from '../view'

/** What the form shows before anything is typed. The same sums are read again, under the lock, when it is sent. */
export const advanceLimitsLeft = query({
  name: 'payment.advance-limits-left',
  summary: 'What may still be given to a farmer, by whom asks, and why not more',
  service: 'payment',
  permission: 'advance:record',
  http: { method: 'GET', path: '/advances/limits-left' },
  input: z.object({ farmerId: id, on: day.optional() }),
  output: AdvanceLimitsLeft,
  allow: maySee,
  run: async ({ ctx, tx, input: { farmerId, on = today(ctx) } }) => {
    await requireKnownFarmer(tx, ctx.organizationId, farmerId)
    const memberId = memberIdOf(ctx.actor)
    const standing = await advanceStanding(tx, ctx.organizationId, {
      ...{ farmerId, memberId, on },
      isToday: on === today(ctx),
    })
    const { advanceLimits: limits, cashDayLimitPaise } = ctx.organization.settings
    const giver = giverOf(ctx.actor)
    const isManager = giver === 'manager'
    return {
      farmerId,
      on,
      giver,
      leftCashPaise: advanceLeftPaise({ method: 'cash', giver }, standing, limits, cashDayLimitPaise),
      leftPaise: advanceLeftPaise({ method: 'bank', giver }, standing, limits, cashDayLimitPaise),
      minPaise: limits.minPaise,
      automaticPaise: isManager ? limits.automaticPaise : null,
      toldPaise: isManager ? limits.toldPaise : null,
      leftCount: isManager ? Math.max(0, limits.managerDayCount - standing.managerDayCount) : null,
      limits: limitsLeft(giver, standing, limits),
    }
  },
})
