import { eq } from 'drizzle-orm'
import { farmers } from '@/db/schema/farmer'
import { addDays } from '@/lib/kernel/time'
import { transaction } from '@/lib/platform/db'
import type { Cast } from './cast'
import { diceOf } from './dice'
import { addFarmers, addLorries, foundHouse } from './found'
import { type FarmerPlan, planLorries, type StaffMember } from './people'
import { playSeason } from './play-season'
import type { SeasonClock } from './season-clock'
import type { DayPlan, SeasonPlan } from './season-plan'
import { planTrip } from './trip-plan'
import { planPriceLists } from './weather'

const DAYS = 8
const FARMERS = 12
const SHARED = 2
const people: [StaffMember['role'], string][] = [
  ['owner', 'Savitha Rao'],
  ['accountant', 'Ganesh Bhat'],
  ['field_manager', 'Mahesh Kumar'],
]

type Given = {
  clock: SeasonClock
  code: string
  domain: string
  demo: Cast
  demoFarmers: FarmerPlan[]
  demoFarmerIds: string[]
}

/** A small organization next door. Two of its farmers are persons who also supply the demo's; neither house sees the other. */
export async function makeNeighbour({ clock, code, domain, demo, demoFarmers, demoFarmerIds }: Given): Promise<Cast> {
  const dice = diceOf(77)
  const founded = addDays(clock.today, -DAYS - 1)
  const staff = people.map(([role, name], index) => ({
    ...{ role, name, email: `${name.split(' ')[0]!.toLowerCase()}@${domain}`, phone: `+9190000900${10 + index}` },
  }))
  const house = { code, name: 'Tungabhadra Grains', place: 'Harihar', phone: '+919000090000', staff }
  const cast = await foundHouse(house, clock.at(founded, 540))
  const hub = 0
  const known = demoFarmers.filter((farmer) => farmer.hub === hub)
  const register = known
    .slice(0, FARMERS)
    .map((farmer, index) =>
      index < SHARED ? farmer : { ...farmer, phone: null, name: `${farmer.name.split(' ')[0]} Hosamani` },
    )
  const farmerIds = await addFarmers(cast, register, clock.at(founded, 600))
  for (let index = 0; index < SHARED; index++)
    await samePerson(demo, demoFarmerIds[demoFarmers.indexOf(known[index]!)]!, cast, farmerIds[index]!)
  const lorries = planLorries(dice, 2).map((lorry, index) => ({
    ...lorry,
    registrationNumber: `KA 17 E ${4100 + index}`,
  }))
  const lorryIds = await addLorries(cast, lorries, clock.at(founded, 570))
  const size = { days: DAYS, farmers: register.length, lorries: 2, managers: 1 }
  const days = Array.from({ length: DAYS }, (_, index): DayPlan => {
    const day = addDays(clock.today, index - DAYS + 1)
    const given = { day, index, size, farmers: register, lorries }
    const stage = index === DAYS - 2 ? 'submitted' : 'paid'
    const trips = index % 3 === 0 ? [planTrip(dice, given, { day, stage, manager: 0, lorry: index % 2, hub })] : []
    return { day, index, trips, advances: [] }
  })
  const plan: SeasonPlan = {
    ...{ size, farmers: register, lorries, days },
    priceLists: planPriceLists(addDays(clock.today, 1 - DAYS), DAYS),
    marketFile: { fileName: '', headers: [], rows: [] },
  }
  await playSeason({ cast, clock, plan, farmerIds, lorryIds })
  return cast
}

/**
 * Joins two houses' records of one person. No operation does this: an organization never learns of another, and who is
 * the same person is found out by the platform, when a farmer signs in with one phone.
 */
async function samePerson(from: Cast, fromFarmerId: string, to: Cast, toFarmerId: string): Promise<void> {
  const [person] = await transaction(
    { role: 'svc_farmer', organizationId: from.organizationId, readOnly: true },
    (tx) => tx.select({ id: farmers.personId }).from(farmers).where(eq(farmers.id, fromFarmerId)),
  )
  await transaction({ role: 'svc_farmer', organizationId: to.organizationId }, (tx) =>
    tx.update(farmers).set({ personId: person!.id }).where(eq(farmers.id, toFarmerId)),
  )
}
