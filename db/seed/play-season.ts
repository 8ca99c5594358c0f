import { runOperation } from '@/lib/access/runner'
import { addDays } from '@/lib/kernel/time'
import { publishPriceList } from '@/lib/services/delivery/operations/publish-price-list'
import { lendLorry } from './lend-lorry'
import { playAdvances } from './play-advances'
import { playPayments, playReversal, playSettling } from './play-money'
import { playField, playPricing, type TripAtWork } from './play-trip'
import type { DayPlan } from './season-plan'
import { sideBySide } from './side-by-side'
import type { Stand } from './stand'

/** How many lorries are on the road at once: as many connections work side by side. */
const HANDS = 5

/**
 * Day after day. Within a day the field, the pricing of yesterday's trips and the paying of those before go on side by
 * side; whatever takes advances back or gives new ones has its turn in a fixed order, so that every figure comes out alike.
 */
export async function playSeason(stand: Stand): Promise<TripAtWork[]> {
  const everything: TripAtWork[] = []
  let [yesterday, before]: TripAtWork[][] = [[], []]
  for (const day of stand.plan.days) {
    await publishPrices(stand, day)
    const trips = await sendOut(stand, day)
    const [priced, paid] = [yesterday ?? [], before ?? []]
    await sideBySide(
      [
        ...trips.map((trip) => () => playField(stand, trip)),
        ...priced.map((trip) => () => playPricing(stand, trip)),
        async () => {
          for (const trip of paid) await playPayments(stand, trip)
        },
      ],
      HANDS,
      (work) => work(),
    )
    for (const trip of priced) await playSettling(stand, trip)
    if (day.index === Math.floor(stand.plan.size.days / 2)) await playReversal(stand, priced[0]!)
    await playAdvances(stand, day)
    everything.push(...trips)
    before = yesterday
    yesterday = trips
  }
  return everything
}

async function publishPrices({ plan, clock, cast }: Stand, { day }: DayPlan): Promise<void> {
  for (const { effectiveFrom, bands } of plan.priceLists.filter((list) => list.effectiveFrom === day)) {
    const accountant = cast.as(cast.one('accountant'), clock.at(addDays(effectiveFrom, -1), 1_140))
    await runOperation(accountant, publishPriceList, { effectiveFrom, bands })
  }
}

async function sendOut(stand: Stand, day: DayPlan): Promise<TripAtWork[]> {
  const trips: TripAtWork[] = day.trips.map((plan) => ({ plan, tripId: '', deliveries: [], settlements: [] }))
  await sideBySide(trips, HANDS, async (trip) => {
    trip.tripId = await lendLorry(stand, trip.plan)
  })
  return trips
}
