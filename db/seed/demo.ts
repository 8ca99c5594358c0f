import { addDays } from '@/lib/kernel/time'
import type { Cast } from './cast'
import { addFarmers, addLorries, DEMO_PASSWORD, foundHouse, sendToWorkshop, takeMarketFile } from './found'
import { demoStaff } from './people'
import { playSeason } from './play-season'
import { seasonClock } from './season-clock'
import { planSeason, type SeasonSize, wholeSeason } from './season-plan'

export type SignIn = { role: string; email: string; password: string }
type Options = { size?: SeasonSize; code?: string; say?: (line: string) => void }

/** The whole demo: one organization with a season behind it, a small neighbour, and work waiting at every stage. */
export async function makeDemo(
  now: Date,
  { size = wholeSeason, code = 'demo', say = () => {} }: Options = {},
): Promise<SignIn[]> {
  const clock = seasonClock(now)
  const plan = planSeason(clock.today, size)
  const before = addDays(clock.today, -size.days - 1)
  const house = {
    code,
    name: 'Green Valley Maize',
    place: 'Davanagere',
    phone: '+919000010000',
    staff: demoStaff.slice(0, 3 + size.managers),
  }
  const cast = await foundHouse(house, clock.at(before, 540))
  const farmerIds = await addFarmers(cast, plan.farmers, clock.at(before, 660))
  const lorryIds = await addLorries(cast, plan.lorries, clock.at(before, 600))
  say(`${farmerIds.length} farmers, ${lorryIds.length} lorries, ${cast.staff.length} people`)
  const trips = await playSeason({ cast, clock, plan, farmerIds, lorryIds })
  await takeMarketFile(cast, plan.marketFile, clock.at(clock.today, 540))
  await sendToWorkshop(cast, lorryIds.at(-1)!, clock.at(clock.today, 500))
  say(`${trips.length} trips, ${trips.flatMap((trip) => trip.deliveries).length} deliveries`)
  return signInsOf(cast)
}

const signInsOf = (cast: Cast): SignIn[] =>
  cast.staff.map(({ role, email }) => ({ role, email, password: DEMO_PASSWORD }))
