import { lt } from 'drizzle-orm'
import { notifications } from '@/db/schema/notification'
import { Relay } from '@/lib/events/relay'
import { addDays } from '@/lib/kernel/time'
import { transaction } from '@/lib/platform/db'
import { reactions } from '@/sidecar/reactions'
import type { Cast } from './cast'
import { addFarmers, addLorries, DEMO_PASSWORD, foundHouse, sendToWorkshop, takeMarketFile } from './found'
import { askForTomorrow } from './lend-lorry'
import { makeNeighbour } from './neighbour'
import { planStaff } from './people'
import { playDisputes } from './play-disputes'
import { playGunnyBags } from './play-gunny-bags'
import { playSeason } from './play-season'
import { seasonClock } from './season-clock'
import { planSeason, type SeasonSize, wholeSeason } from './season-plan'

export type SignIn = { role: string; email: string; password: string }
type Options = { size?: SeasonSize; code?: string; domain?: string; say?: (line: string) => void }

/** The whole demo: one organization with a season behind it, a small neighbour, and work waiting at every stage. */
export async function makeDemo(
  now: Date,
  options: Options = {},
): Promise<{ signIns: SignIn[]; organizationIds: string[] }> {
  const { size = wholeSeason, code = 'demo', domain = 'greenvalley.example', say = () => {} } = options
  const clock = seasonClock(now)
  const plan = planSeason(clock.today, size)
  const founded = addDays(clock.today, -size.days - 1)
  const staff = planStaff(size.managers, domain)
  const house = { code, name: 'Green Valley Maize', place: 'Davanagere', phone: '+919000010000', staff }
  const cast = await foundHouse(house, clock.at(founded, 540))
  const farmerIds = await addFarmers(cast, plan.farmers, clock.at(founded, 660))
  const lorryIds = await addLorries(cast, plan.lorries, clock.at(founded, 600))
  say(`${farmerIds.length} farmers, ${lorryIds.length} lorries, ${cast.staff.length} people`)

  const stand = { cast, clock, plan, farmerIds, lorryIds }
  // What follows from events is done meanwhile, as in real work.
  const relay = new Relay(reactions)
  relay.start()
  const trips = await playSeason(stand)
  say(`${trips.length} trips, ${trips.flatMap((trip) => trip.deliveries).length} deliveries`)
  await playDisputes(stand, trips)
  await playGunnyBags(stand)
  const outToday = new Set(plan.days.at(-1)?.trips.map((trip) => trip.lorry))
  await askForTomorrow(
    stand,
    lorryIds.slice(0, -2).filter((_, index) => !outToday.has(index)),
  )
  await takeMarketFile(cast, plan.marketFile, clock.at(clock.today, 540))
  await sendToWorkshop(cast, lorryIds.at(-1)!, clock.at(clock.today, 500))
  const next = { clock, demo: cast, demoFarmers: plan.farmers, demoFarmerIds: farmerIds }
  const neighbour = await makeNeighbour({
    ...next,
    code: code === 'demo' ? 'neighbour' : `${code}-n`,
    domain: `neighbour.${domain}`,
  })
  await relay.stop()
  await relay.drain()
  for (const house of [cast, neighbour]) await readOldNews(house.organizationId, clock.at(addDays(clock.today, -7), 0))
  say('the neighbour, and all that follows from events')
  return {
    signIns: [...signInsOf(cast), ...signInsOf(neighbour)],
    organizationIds: [cast.organizationId, neighbour.organizationId],
  }
}

/** Everybody has read what is older than a week: the bell counts news only. */
const readOldNews = (organizationId: string, before: Date): Promise<unknown> =>
  transaction({ role: 'svc_notification', organizationId }, (tx) =>
    tx.update(notifications).set({ readAt: before }).where(lt(notifications.createdAt, before)),
  )

const signInsOf = (cast: Cast): SignIn[] =>
  cast.staff.map(({ role, email }) => ({ role, email, password: DEMO_PASSWORD }))
