import { runOperation } from '@/lib/access/runner'
import { addDays } from '@/lib/kernel/time'
import { publishPriceList } from '@/lib/services/delivery/operations/publish-price-list'
import { lendLorry } from './lend-lorry'
import { playField, playPricing, type TripAtWork } from './play-trip'
import { sideBySide } from './side-by-side'
import type { Stand } from './stand'

/** How many lorries are on the road at once: as many connections work side by side. */
const HANDS = 6

/** Day after day: field work and yesterday's pricing side by side, then money, then tomorrow's lorries. */
export async function playSeason(stand: Stand): Promise<TripAtWork[]> {
  const { plan, clock, cast } = stand
  const everything: TripAtWork[] = []
  let yesterday: TripAtWork[] = []
  for (const day of plan.days) {
    for (const { effectiveFrom, bands } of plan.priceLists.filter((list) => list.effectiveFrom === day.day)) {
      const at = clock.at(addDays(effectiveFrom, -1), 1_140)
      await runOperation(cast.as(cast.one('accountant'), at), publishPriceList, { effectiveFrom, bands })
    }
    const trips: TripAtWork[] = []
    for (const trip of day.trips) trips.push({ plan: trip, tripId: await lendLorry(stand, trip), deliveries: [] })
    const work = [
      ...trips.map((trip) => () => playField(stand, trip)),
      ...yesterday.map((trip) => () => playPricing(stand, trip)),
    ]
    await sideBySide(work, HANDS, (job) => job())
    everything.push(...trips)
    yesterday = trips
  }
  return everything
}
