import { runOperation, runQuery } from '@/lib/access/runner'
import { addDays } from '@/lib/kernel/time'
import { arriveTrip } from '@/lib/services/delivery/operations/arrive-trip'
import { dispatchTrip } from '@/lib/services/delivery/operations/dispatch-trip'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { returnTrip } from '@/lib/services/delivery/operations/return-trip'
import { startTrip } from '@/lib/services/delivery/operations/start-trip'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import type { Stage } from './stage'
import type { Stand } from './stand'
import { together } from './together'
import type { DeliveryPlan, TripPlan } from './trip-plan'

type Settled = {
  id: string
  number: string
  farmerId: string
  deliveryId: string
  duePaise: number
  pricePaisePerKg: number
}
/** A trip on its way through the season, with what the server answered. */
export type TripAtWork = {
  settlements: Settled[]
  plan: TripPlan
  tripId: string
  deliveries: { deliveryId: string; farmerId: string; plan: DeliveryPlan; listedPaisePerKg?: number }[]
}

const STAYS_ON_THE_ROAD: Stage[] = ['on-the-way', 'submitted-on-the-way']

/** The field manager's day: start, weigh, leave, submit, arrive. Stops where the plan says that time has stopped. */
export async function playField(stand: Stand, trip: TripAtWork): Promise<void> {
  const { cast, clock } = stand
  const { plan, tripId } = trip
  const manager = cast.manager(plan.manager)
  const at = (minute: number) => cast.as(manager, clock.at(plan.day, minute))
  await runOperation(at(plan.startMinute), startTrip, { tripId })
  for (const delivery of plan.deliveries) {
    const farmerId = stand.farmerIds[delivery.farmer]!
    const input = { tripId, farmerId, moistureBp: delivery.moistureBp, bags: bagsOf(stand, plan, delivery) }
    const { value } = await runOperation(at(delivery.minute), openDelivery, input)
    trip.deliveries.push({ deliveryId: value.id, farmerId, plan: delivery })
  }
  if (plan.stage === 'loading') return
  await runOperation(at(plan.leaveMinute), dispatchTrip, { tripId })
  if (plan.stage !== 'on-the-way')
    await runOperation(at(plan.leaveMinute + 20), submitTrip, { tripId, acknowledgeWarnings: true })
  if (STAYS_ON_THE_ROAD.includes(plan.stage)) return
  const { weighbridgeGrams } = plan
  await runOperation(
    at(plan.leaveMinute + 170),
    arriveTrip,
    weighbridgeGrams ? { tripId, weighbridgeGrams } : { tripId },
  )
}

/** Seven seconds a bag: how fast two people lift and call. */
function bagsOf({ clock }: Stand, { day }: TripPlan, { bags, minute }: DeliveryPlan) {
  return bags.map((bag, index) => ({
    number: index + 1,
    ...bag,
    recordedAt: clock.at(day, minute - (bags.length - 1 - index) * 0.12).toISOString(),
  }))
}

/** The office, the morning after: give back, or price farmer by farmer. */
export async function playPricing(stand: Stand, trip: TripAtWork): Promise<void> {
  const { cast, clock } = stand
  const { day, stage } = trip.plan
  const morning = addDays(day, 1)
  if (stage === 'returned') {
    const reason = 'The third farmer has 12 bags more than on the paper tally. Please count again.'
    await runOperation(cast.as(cast.one('owner'), clock.at(morning, 575)), returnTrip, { tripId: trip.tripId, reason })
  }
  if (!['priced', 'settled', 'paid'].includes(stage)) return
  const accountant = (index: number) => cast.as(cast.one('accountant'), clock.at(morning, 620 + index))
  await together('delivery', cast.organizationId, async (act) => {
    for (const [index, { deliveryId, plan }] of trip.deliveries.entries()) {
      const { qualityDeductionGrams, qualityReason: reason } = plan
      const quality = reason ? { qualityDeductionGrams, reason } : {}
      await act(accountant(index), priceDelivery, { deliveryId, ...quality })
    }
  })
  for (const [index, { deliveryId, plan }] of trip.deliveries.entries()) {
    if (plan.extraPaisePerKg === 0) continue
    const { pricePaisePerKg: listed } = await runQuery(accountant(index), getDelivery, { deliveryId })
    if (!listed) continue
    const reason = 'Agreed with the farmer for the whole harvest'
    const pricePaisePerKg = listed + plan.extraPaisePerKg
    await runOperation(accountant(index), priceDelivery, { deliveryId, pricePaisePerKg, reason })
  }
}
