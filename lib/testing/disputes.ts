import { runOperation } from '@/lib/access/runner'
import { openDispute } from '@/lib/services/delivery/operations/open-dispute'
import { aPricedTrip } from './fixtures/fixture'
import { aSettlement } from './money'
import type { World } from './world'

export const QUESTION = { line: 'weight', question: 'Bag 2 was heavier than this.' } as const

/** The owner questions a delivery. */
export const questioned = async (world: World, deliveryId: string) =>
  (await runOperation(world.as('owner'), openDispute, { deliveryId, ...QUESTION })).value

/** A delivery of three bags with an open dispute, priced or settled. */
export async function anOpenDispute(world: World, { isSettled = false } = {}) {
  const deliveryId = isSettled ? (await aSettlement(world)).deliveryId : (await aPricedTrip(world)).id
  return questioned(world, deliveryId)
}
