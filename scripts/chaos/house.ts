import { runOperation } from '@/lib/access/runner'
import { dayOf } from '@/lib/kernel/time'
import type { TripView } from '@/lib/services/delivery/view'
import { createApiKey } from '@/lib/services/user/operations/create-api-key'
import { aFarmer, aManager, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import type { Size } from './options'

/** A manager with two phones: trips of one's own for the first, and trips that both weigh on. */
export type Manager = { memberId: string; key: string; ownTrips: TripView[]; sharedTrips: TripView[] }
export type House = { world: World; ownerKey: string; farmerIds: string[]; managers: Manager[] }

/** So many operations belong to a trip, about. */
export const PER_TRIP = 80

/** One organization with all that is decided in the office before a season, by the real operations. */
export async function foundHouse(nth: number, size: Size): Promise<House> {
  const world = await foundWorld(`Chaos ${nth}`)
  const farmerIds: string[] = []
  for (let i = 0; i < size.farmers; i++)
    farmerIds.push((await aFarmer(world, `Farmer ${nth}-${i}`, `Village ${i % 7}`)).id)
  const perManager = size.operations / size.organizations / size.managers
  const trips = Math.ceil(perManager / 2 / PER_TRIP) + 1
  const today = dayOf(new Date(), 'Asia/Kolkata')
  const managers: Manager[] = []
  for (let i = 0; i < size.managers; i++) {
    const memberId = await aManager(world, `Manager ${nth}-${i}`)
    const input = { name: 'phone', role: 'field_manager', memberId } as const
    const key = (await runOperation(world.as('owner'), createApiKey, input)).value.secret
    const some = async () => {
      const made: TripView[] = []
      for (let t = 0; t < trips; t++) made.push((await aTrip(world, memberId, today)) as TripView)
      return made
    }
    managers.push({ memberId, key, ownTrips: await some(), sharedTrips: await some() })
  }
  const ownersOwn = { name: 'office', role: 'owner', memberId: world.ownerMemberId } as const
  const ownerKey = (await runOperation(world.as('owner'), createApiKey, ownersOwn)).value.secret
  return { world, ownerKey, farmerIds, managers }
}
