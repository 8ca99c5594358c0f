import { runOperation, runQuery } from '@/lib/access/runner'
import { countFloat } from '@/lib/services/payment/operations/count-float'
import { drawFloat } from '@/lib/services/payment/operations/draw-float'
import { recordAdvance } from '@/lib/services/payment/operations/record-advance'
import { returnFloat } from '@/lib/services/payment/operations/return-float'
import { ownFloat } from '@/lib/services/payment/queries/floats'
import type { DayPlan } from './season-plan'
import type { Stand } from './stand'

const RUPEE = 100
/** The last days of the season; before them nobody kept a cash book. */
const DAYS = 3
const CARRIERS = 3

const carriersOf = ({ cast }: Stand) =>
  Math.min(CARRIERS, cast.staff.filter(({ role }) => role === 'field_manager').length)
const isCounted = ({ plan }: Stand, { index }: DayPlan) => index >= plan.size.days - DAYS && index < plan.size.days - 1

/** In the morning of the last days some managers take cash with them, and the office hands out seed. */
export async function playMorningCash(stand: Stand, day: DayPlan): Promise<void> {
  const { cast, clock, plan, farmerIds } = stand
  if (day.index < plan.size.days - DAYS) return
  const accountant = cast.as(cast.one('accountant'), clock.at(day.day, 420))
  for (let nth = 0; nth < carriersOf(stand); nth++) {
    const amountPaise = (20_000 + nth * 5_000) * RUPEE
    await runOperation(accountant, drawFloat, { memberId: cast.manager(nth).memberId, amountPaise })
  }
  const farmerId = farmerIds[(day.index * 7) % farmerIds.length]!
  await runOperation(cast.as(cast.one('owner'), clock.at(day.day, 430)), recordAdvance, {
    ...{ farmerId, amountPaise: 2_400 * RUPEE, method: 'in_kind', paidOn: day.day, reason: 'Seed for the next crop' },
    inKind: { item: 'Seed, Pioneer 3396', quantity: 2, unit: 'bags' },
  })
}

/** In the evening they count; one is short, one brings all of it back. Today nobody has counted yet. */
export async function playEveningCash(stand: Stand, day: DayPlan): Promise<void> {
  if (!isCounted(stand, day)) return
  const { cast, clock } = stand
  for (let nth = 0; nth < carriersOf(stand); nth++) {
    const manager = cast.as(cast.manager(nth), clock.at(day.day, 1_200 + nth))
    const { heldPaise, memberId } = await runQuery(manager, ownFloat, {})
    const missingPaise = nth === 1 && heldPaise > 50 * RUPEE ? 50 * RUPEE : 0
    await runOperation(manager, countFloat, {
      countedPaise: Math.max(0, heldPaise - missingPaise),
      note: missingPaise > 0 || heldPaise < 0 ? 'A torn note was not taken' : null,
    })
    const accountant = cast.as(cast.one('accountant'), clock.at(day.day, 1_230))
    if (nth === 2 && heldPaise > 0) await runOperation(accountant, returnFloat, { memberId, amountPaise: heldPaise })
  }
}
