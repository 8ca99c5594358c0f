import { runOperation } from '@/lib/access/runner'
import { addDays } from '@/lib/kernel/time'
import { publishPriceList } from '@/lib/services/delivery/operations/publish-price-list'
import { lendLorry } from './lend-lorry'
import { playAdvances } from './play-advances'
import { playCharges } from './play-charges'
import { playEveningCash, playMorningCash } from './play-floats'
import { playPayments, playReversal, playSettling } from './play-money'
import { playField, playPricing, type TripAtWork } from './play-trip'
import type { DayPlan } from './season-plan'
import { sideBySide } from './side-by-side'
import type { Stand } from './stand'

/** How many lorries are on the road at once: as many connections work side by side. */
const HANDS = 7

/** How many days the field may be ahead of the office. */
const AHEAD = 2

/**
 * Two lanes that go through the days: the field, with the pricing of the day before, and behind it the money. Whatever takes
 * advances back, gives new ones or takes the next number of a payment has its turn in a fixed order, so that every figure
 * comes out alike.
 */
export async function playSeason(stand: Stand): Promise<TripAtWork[]> {
  const field: Promise<TripAtWork[]>[] = []
  const money: Promise<void>[] = []
  for (const day of stand.plan.days) {
    const [yesterday, before] = [field.at(-1), field.at(-2)]
    const inTheField = Promise.all([yesterday ?? [], money.at(-AHEAD)]).then(([trips]) => playDay(stand, day, trips))
    const done = Promise.all([yesterday ?? [], before ?? [], inTheField, money.at(-1)])
    money.push(done.then(([priced, settled]) => playOffice(stand, day, priced, settled)))
    field.push(inTheField)
  }
  await Promise.all(money)
  return (await Promise.all(field)).flat()
}

/** A day in the field, and the pricing of the trips of the day before. */
async function playDay(stand: Stand, day: DayPlan, before: TripAtWork[]): Promise<TripAtWork[]> {
  await publishPrices(stand, day)
  const trips = await sendOut(stand, day)
  const field = trips.map((trip) => () => playField(stand, trip))
  const pricing = before.map((trip) => () => playPricing(stand, trip))
  await sideBySide([...field, ...pricing], HANDS, (work) => work())
  return trips
}

/** The office's day: trips priced are settled, trips settled the day before are paid, and advances are given. */
async function playOffice(stand: Stand, day: DayPlan, priced: TripAtWork[], settled: TripAtWork[]): Promise<void> {
  for (const trip of settled) await playPayments(stand, trip)
  for (const trip of priced) {
    await playCharges(stand, trip)
    await playSettling(stand, trip)
  }
  if (day.index === Math.floor(stand.plan.size.days / 2)) await playReversal(stand, priced[0]!)
  await playMorningCash(stand, day)
  await playAdvances(stand, day)
  await playEveningCash(stand, day)
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
