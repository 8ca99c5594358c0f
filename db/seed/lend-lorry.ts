import { runOperation } from '@/lib/access/runner'
import { addDays } from '@/lib/kernel/time'
import { approveRequest } from '@/lib/services/delivery/operations/approve-request'
import { askQuestion } from '@/lib/services/lorry/operations/ask-question'
import { rejectRequest } from '@/lib/services/lorry/operations/reject-request'
import { requestLorry } from '@/lib/services/lorry/operations/request-lorry'
import { hubs } from './places'
import type { Stand } from './stand'
import type { TripPlan } from './trip-plan'

const PURPOSES = [
  'Harvest is in: farmers have shelled and bagged, yards are full.',
  'Second round of the villages, the first lorry was full.',
  'Farmers called this morning, maize is dry and ready to load.',
]

/** The evening before: the manager asks for a lorry, the owner gives one. Gives the trip's id. */
export async function lendLorry({ cast, clock, lorryIds }: Stand, plan: TripPlan): Promise<string> {
  const evening = addDays(plan.day, -1)
  const manager = cast.as(cast.manager(plan.manager), clock.at(evening, 1_020 + plan.manager * 4))
  const bags = plan.deliveries.reduce((sum, delivery) => sum + delivery.bags.length, 0)
  const { value: request } = await runOperation(manager, requestLorry, {
    requiredOn: plan.day,
    location: hubs[plan.hub]!.name,
    purpose: PURPOSES[plan.hub % PURPOSES.length]!,
    priority: plan.hub % 4 === 0 ? 'high' : 'medium',
    estimatedFarmers: plan.deliveries.length + 1,
    estimatedWeightGrams: Math.max(1, Math.round((bags * 55) / 1_000)) * 1_000_000,
  })
  const owner = cast.as(cast.one('owner'), clock.at(evening, 1_110 + plan.manager * 3))
  const { value } = await runOperation(owner, approveRequest, { requestId: request.id, lorryId: lorryIds[plan.lorry]! })
  return value.tripId!
}

type Wish = { manager: number; inDays: number; hub: number; fate: 'waiting' | 'asked' | 'rejected' | { lorry: number } }

/** What stands in the office's list today; the first manager's hands are free. */
const WISHES: Wish[] = [
  { manager: 1, inDays: 1, hub: 0, fate: 'waiting' },
  { manager: 2, inDays: 1, hub: 5, fate: 'waiting' },
  { manager: 5, inDays: 1, hub: 10, fate: 'waiting' },
  { manager: 3, inDays: 2, hub: 3, fate: 'asked' },
  { manager: 2, inDays: 3, hub: 7, fate: 'rejected' },
  { manager: 4, inDays: 1, hub: 2, fate: { lorry: 4 } },
]

/** Requests for the coming days: waiting, with a question open, rejected, and one granted with a lorry that is free. */
export async function askForTomorrow(stand: Stand, freeLorryIds: string[]): Promise<void> {
  const { cast, clock } = stand
  for (const [index, wish] of WISHES.entries()) {
    const at = (minute: number) => clock.at(clock.today, minute + index * 7)
    const { value: request } = await runOperation(cast.as(cast.manager(wish.manager), at(600)), requestLorry, {
      requiredOn: addDays(clock.today, wish.inDays),
      location: hubs[wish.hub]!.name,
      purpose: PURPOSES[index % PURPOSES.length]!,
      priority: index === 0 ? 'urgent' : 'medium',
      estimatedFarmers: 8 + index,
      estimatedWeightGrams: (18 + index) * 1_000_000,
    })
    const owner = cast.as(cast.one('owner'), at(660))
    const requestId = request.id
    if (wish.fate === 'asked')
      await runOperation(owner, askQuestion, {
        requestId,
        question: 'Are the farmers of Jagalur in this too, or only the two villages?',
      })
    if (wish.fate === 'rejected')
      await runOperation(owner, rejectRequest, {
        requestId,
        reason: 'The yard is closed that day for the weighbridge inspection.',
      })
    if (typeof wish.fate === 'object')
      await runOperation(owner, approveRequest, { requestId, lorryId: freeLorryIds[0]! })
  }
}
