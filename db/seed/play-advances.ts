import type { Ctx } from '@/lib/access/ctx'
import { runOperation } from '@/lib/access/runner'
import { DomainError } from '@/lib/kernel/errors'
import { approveAdvance } from '@/lib/services/payment/operations/approve-advance'
import { cancelAdvance } from '@/lib/services/payment/operations/cancel-advance'
import { payAdvance } from '@/lib/services/payment/operations/pay-advance'
import { recordAdvance } from '@/lib/services/payment/operations/record-advance'
import { rejectAdvance } from '@/lib/services/payment/operations/reject-advance'
import type { AdvancePlan } from './advance-plan'
import type { DayPlan } from './season-plan'
import type { Stand } from './stand'

/** Managers give advances on their way; what is above their authority goes to the office. */
export async function playAdvances(stand: Stand, { day, advances }: DayPlan): Promise<void> {
  for (const [index, advance] of advances.entries()) await playAdvance(stand, day, advance, index)
}

async function playAdvance(
  { cast, clock, farmerIds }: Stand,
  day: string,
  plan: AdvancePlan,
  index: number,
): Promise<void> {
  const manager = cast.as(cast.manager(plan.manager), clock.at(day, plan.minute))
  const reference =
    plan.method === 'cash' ? null : `${plan.method.toUpperCase()}${day.replaceAll('-', '')}${index + 10}`
  const { amountPaise, method, reason } = plan
  const given = { farmerId: farmerIds[plan.farmer]!, amountPaise, method, paidOn: day, reference, reason }
  const advance = await unlessOverLimit(() => runOperation(manager, recordAdvance, given))
  if (!advance || plan.fate === 'waiting') return
  const advanceId = advance.value.id
  const later = (role: 'approver' | 'accountant', minutes: number): Ctx =>
    cast.as(cast.one(role), clock.at(day, plan.minute + minutes))
  if (plan.fate === 'cancelled')
    await runOperation(later('accountant', 90), cancelAdvance, { advanceId, reason: 'Given back the same day' })
  if (advance.value.status !== 'requested') return
  if (plan.fate === 'rejected') {
    await runOperation(later('approver', 40), rejectAdvance, { advanceId, reason: 'The last advance is still open.' })
    return
  }
  await runOperation(later('approver', 40), approveAdvance, { advanceId })
  await runOperation(later('accountant', 75), payAdvance, { advanceId, paidOn: day, reference })
}

/** A farmer whose limit is used up simply gets none: the plan does not know what is still outstanding. */
async function unlessOverLimit<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'limit_exceeded') return undefined
    throw error
  }
}
