import { runOperation } from '@/lib/access/runner'
import { addDays } from '@/lib/kernel/time'
import { planTrip } from '@/lib/services/delivery/operations/plan-trip'
import { placeOf } from './play-trip'
import type { Stand } from './stand'
import type { TripPlan } from './trip-plan'

/** The evening before: the manager asks for a lorry, the owner gives one. Gives the trip's id. */
export async function lendLorry({ cast, clock, lorryIds }: Stand, plan: TripPlan): Promise<string> {
  const owner = cast.as(cast.one('owner'), clock.at(addDays(plan.day, -1), 1_110 + plan.manager))
  const { value } = await runOperation(owner, planTrip, {
    lorryId: lorryIds[plan.lorry]!,
    fieldManagerId: cast.manager(plan.manager).memberId,
    scheduledOn: plan.day,
    location: placeOf(plan),
  })
  return value.id
}
