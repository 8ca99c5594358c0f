import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { correctBag } from '@/lib/services/delivery/operations/correct-bag'
import { publishPriceList } from '@/lib/services/delivery/operations/publish-price-list'
import { returnTrip } from '@/lib/services/delivery/operations/return-trip'
import { strikeBag } from '@/lib/services/delivery/operations/strike-bag'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { aPhone, bag, type Phone } from '@/lib/testing/phone'
import { aDelivery, aFarmer, aManager, aPricedDelivery, aTrip } from '@/lib/testing/season'
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

/** What phones hand over in one batch is written at once; a rebuild applies event by event. */
async function batchesOfTwoPhones(): Promise<void> {
  const managerId = await aManager(world)
  const trip = await aTrip(world, managerId)
  const farmer = await aFarmer(world)
  const place = { latitudeMicrodegrees: 14_400_000, longitudeMicrodegrees: 75_900_000, accuracyMeters: 12 }
  const deliver = (phone: Phone, deliveryId: string, kilos: number[], moistureBp: number) => [
    phone.op('delivery.open', { id: deliveryId, tripId: trip.id, farmerId: farmer.id, place }),
    phone.op('delivery.record-bags', { deliveryId, bags: kilos.map((kilo, nth) => bag(nth + 1, kilo)) }),
    phone.op('delivery.set-moisture', { deliveryId, moistureBp }),
    phone.op('delivery.record-bags', {
      deliveryId,
      bags: [{ ...bag(9, 61), recordedAt: '2026-11-23T06:00:00+05:30', place }],
    }),
  ]
  for (const moistureBp of [1450, 1510]) {
    const phone = aPhone(() => world.as('field_manager', managerId))
    const results = await phone.send(deliver(phone, newId(), [62, 61.5], moistureBp))
    expect(results.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done'])
  }
}

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
  await batchesOfTwoPhones()
  for (const projection of projections)
    expect(await rebuild(database.owner, projection, world.organizationId, false)).toEqual([])
  await database.owner.unsafe(
    `update delivery.bags set weight_grams = 61000 where organization_id = '${world.organizationId}' and number = 1`,
  )
  const differences = await rebuild(database.owner, projections[0]!, world.organizationId, true)
  expect(differences).toMatchObject([{ table: 'delivery.bags', onlyBefore: expect.any(Number) }])
  expect(await rebuild(database.owner, projections[0]!, world.organizationId, false)).toEqual([])
})
