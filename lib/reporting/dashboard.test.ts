import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { catchUp } from '@/lib/events/catch-up'
import { closeDatabase } from '@/lib/platform/db'
import { correctBag } from '@/lib/services/delivery/operations/correct-bag'
import { returnTrip } from '@/lib/services/delivery/operations/return-trip'
import { aDelivery, aFarmer, aPricedDelivery, aRequest, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { dashboard } from './queries/dashboard'
import { reportingReaction } from './reactions'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

async function now() {
  while (await catchUp(reportingReaction, world.organizationId));
  return runQuery(world.as('owner'), dashboard, {})
}

test('the day follows weighing, correction, pricing and return', async () => {
  const trip = await aTrip(world)
  const delivery = await aDelivery(world, trip.id, (await aFarmer(world)).id, [60, 62], 1400)
  expect((await now()).today).toMatchObject({
    deliveries: 1,
    bags: 2,
    grossWeightGrams: 122_000,
    averageMoistureBp: 1400,
  })
  await runOperation(world.as('field_manager'), correctBag, { deliveryId: delivery.id, number: 1, weightGrams: 64_000 })
  const priced = await aPricedDelivery(world, (await aFarmer(world)).id, [50], 2000)
  const seen = await now()
  expect(seen.today).toMatchObject({
    deliveries: 2,
    grossWeightGrams: 176_000,
    totalValuePaise: 96_000,
    averagePricePaisePerKg: 2000,
  })
  expect(seen.trend.at(-1)).toMatchObject({ netWeightGrams: seen.today.netWeightGrams })
  await runOperation(world.as('owner'), returnTrip, { tripId: priced.trip.id, reason: 'look again' })
  expect((await now()).today).toMatchObject({ totalValuePaise: 0, averagePricePaisePerKg: null })
})

test('what waits is counted, and live trips are listed with their load', async () => {
  await aRequest(world)
  const seen = await now()
  expect(seen.pending.requests).toMatchObject({ count: 1, oldestAt: expect.any(String) })
  expect(seen.liveTrips[0]).toMatchObject({ physicalStatus: 'loading', fieldManager: 'Olivia Owner' })
})

test('events told twice change nothing', async () => {
  const before = await now()
  for (const name of ['reporting.days.again', 'reporting.days.once-more'])
    while (await catchUp({ ...reportingReaction, name }, world.organizationId));
  expect((await now()).today).toEqual(before.today)
})
