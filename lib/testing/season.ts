import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { addDays, dayOf } from '@/lib/kernel/time'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'
import { planTrip } from '@/lib/services/delivery/operations/plan-trip'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { addFarmer } from '@/lib/services/farmer/operations/add-farmer'
import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { requestLorry } from '@/lib/services/lorry/operations/request-lorry'
import { addMember } from '@/lib/services/user/operations/add-member'
import type { World } from './world'

let registrations = 1000

/** A lorry with room for 20 t, registered under a number nobody else has. */
export async function aLorry(world: World, capacityGrams = 20_000_000) {
  const registrationNumber = `KA 17 C ${registrations++}`
  return (await runOperation(world.as('owner'), addLorry, { registrationNumber, capacityGrams })).value
}

export async function aFarmer(world: World, name = 'Ramesh Kumar', village = 'Harihar') {
  return (await runOperation(world.as('owner'), addFarmer, { name, village })).value
}

/** A field manager in the team; gives the member's id. */
export async function aManager(world: World, name = 'Mohan Manager') {
  const email = `${newId()}@example.com`
  return (await runOperation(world.as('owner'), addMember, { name, email, role: 'field_manager' })).value.id
}

/** A planned trip of today with its own lorry, for the given field manager (the owner's member by default). */
export async function aTrip(world: World, fieldManagerId = world.ownerMemberId, scheduledOn = '2026-11-23') {
  const lorry = await aLorry(world)
  const input = { id: newId(), lorryId: lorry.id, fieldManagerId, scheduledOn, location: 'Harihar' }
  return (await runOperation(world.as('owner'), planTrip, input)).value
}

/** Weights in kg as on a paper tally → bags numbered from 1, in grams. */
export const bagsOf = (kilos: readonly number[]) =>
  kilos.map((kilo, index) => ({ number: index + 1, weightGrams: Math.round(kilo * 1000) }))

/** One farmer's bags on a trip, moisture first. */
export async function aDelivery(
  world: World,
  tripId: string,
  farmerId: string,
  kilos: readonly number[],
  moistureBp = 1450,
) {
  const input = { id: newId(), tripId, farmerId, moistureBp, bags: bagsOf(kilos) }
  return (await runOperation(world.as('field_manager'), openDelivery, input)).value
}

/** A submitted and priced trip with one delivery: what settling begins with. */
export async function aPricedDelivery(
  world: World,
  farmerId: string,
  kilos: readonly number[],
  pricePaisePerKg: number,
) {
  const trip = await aTrip(world)
  const delivery = await aDelivery(world, trip.id, farmerId, kilos)
  await runOperation(world.as('field_manager'), submitTrip, { tripId: trip.id, acknowledgeWarnings: true })
  const price = { deliveryId: delivery.id, pricePaisePerKg, reason: 'agreed at the gate' }
  return { trip, delivery: (await runOperation(world.as('owner'), priceDelivery, price)).value }
}

/** One person with two records, and the wish to make them one. */
export async function twoRecords(world: World) {
  const [ended, into] = [await aFarmer(world), await aFarmer(world)]
  return { farmerId: ended.id, intoFarmerId: into.id, reason: 'the same person, added twice' }
}

/** An undecided lorry request of a fresh field manager, for a day far enough ahead. */
export async function aRequest(world: World, fieldManagerId = newId()) {
  const requiredOn = addDays(dayOf(new Date(), 'Asia/Kolkata'), 1)
  const input = { requiredOn, location: 'Harihar', purpose: 'Harvest of twelve farmers', estimatedFarmers: 12 }
  const manager = world.as('field_manager', fieldManagerId)
  return (await runOperation(manager, requestLorry, { id: newId(), ...input, estimatedWeightGrams: 8_000_000 })).value
}
