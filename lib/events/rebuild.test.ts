import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { correctBag } from '@/lib/services/delivery/operations/correct-bag'
import { publishPriceList } from '@/lib/services/delivery/operations/publish-price-list'
import { returnTrip } from '@/lib/services/delivery/operations/return-trip'
import { strikeBag } from '@/lib/services/delivery/operations/strike-bag'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { aDelivery, aFarmer, aPricedDelivery, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { projections } from '@/scripts/rebuild'
import { rebuild } from './rebuild'

let database: OwnDatabase
let world: World
beforeAll(async () => {
  database = await ownDatabase()
  world = await foundWorld()
})
afterAll(() => database.drop())

test('tables made again from the events are identical, and a falsified row is put right', async () => {
  const manager = world.as('field_manager')
  const trip = await aTrip(world)
  const delivery = await aDelivery(world, trip.id, (await aFarmer(world)).id, [64, 59, 61])
  await runOperation(manager, correctBag, { deliveryId: delivery.id, number: 1, weightGrams: 60_000 })
  await runOperation(manager, strikeBag, { deliveryId: delivery.id, number: 2 })
  await runOperation(world.as('owner'), publishPriceList, {
    effectiveFrom: '2026-01-01',
    bands: [{ maxMoistureBp: 1600, pricePaisePerKg: 2150 }],
  })
  const priced = await aPricedDelivery(world, (await aFarmer(world)).id, [62, 63], 2150)
  await runOperation(world.as('owner'), returnTrip, { tripId: priced.trip.id, reason: 'look again' })
  for (const projection of projections)
    expect(await rebuild(database.owner, projection, world.organizationId, false)).toEqual([])
  await database.owner.unsafe(
    `update delivery.bags set weight_grams = 61000 where organization_id = '${world.organizationId}' and number = 1`,
  )
  const differences = await rebuild(database.owner, projections[0]!, world.organizationId, true)
  expect(differences).toMatchObject([{ table: 'delivery.bags', onlyBefore: expect.any(Number) }])
  expect(await rebuild(database.owner, projections[0]!, world.organizationId, false)).toEqual([])
})
