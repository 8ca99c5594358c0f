import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { aDelivery, aFarmer, aPricedDelivery, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { getTrip } from '../queries/trips'
import { freezeTrip } from './freeze-trip'
import { priceDelivery } from './price-delivery'
import { publishPriceList } from './publish-price-list'
import { submitTrip } from './submit-trip'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)
const owner = () => world.as('owner')

async function submitted(kilos: number[], moistureBp = 1450) {
  const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
  const delivery = await aDelivery(world, trip.id, farmer.id, kilos, moistureBp)
  await runOperation(world.as('field_manager'), submitTrip, { tripId: trip.id })
  return { trip, delivery }
}

test('without a price the band of the list in force at the weighing is used, and frozen with its source', async () => {
  await runOperation(owner(), publishPriceList, {
    effectiveFrom: '2020-01-01',
    bands: [
      { maxMoistureBp: 1400, pricePaisePerKg: 2190 },
      { maxMoistureBp: 1600, pricePaisePerKg: 2150 },
    ],
  })
  const { trip, delivery } = await submitted([64, 59])
  const { value } = await runOperation(owner(), priceDelivery, { deliveryId: delivery.id })
  expect(value).toMatchObject({
    pricePaisePerKg: 2150,
    priceSource: { kind: 'band', minMoistureBp: 1400, maxMoistureBp: 1600 },
    netWeightGrams: 119_000,
    totalValuePaise: 255_850,
  })
  expect((await runQuery(owner(), getTrip, { tripId: trip.id })).status).toBe('priced')
})

test('moisture beyond the last band needs a typed price with a reason', async () => {
  const { delivery } = await submitted([64], 2400)
  await expect(runOperation(owner(), priceDelivery, { deliveryId: delivery.id })).rejects.toThrow('No price applies')
  const typed = { deliveryId: delivery.id, pricePaisePerKg: 1500 }
  await expect(runOperation(owner(), priceDelivery, typed)).rejects.toThrow('Say why')
  const { value } = await runOperation(owner(), priceDelivery, { ...typed, reason: 'very wet' })
  expect(value.priceSource).toEqual({ kind: 'override', reason: 'very wet' })
})

test('a quality deduction over half of gross, or below zero net, is refused', async () => {
  const { delivery } = await submitted([64, 60])
  const price = { deliveryId: delivery.id, reason: 'mouldy' }
  await expect(runOperation(owner(), priceDelivery, { ...price, qualityDeductionGrams: 62_100 })).rejects.toThrow(
    'half',
  )
  const { value } = await runOperation(owner(), priceDelivery, { ...price, qualityDeductionBp: 1000 })
  expect(value).toMatchObject({ qualityDeductionGrams: 12_400, netWeightGrams: 107_600, qualityReason: 'mouldy' })
})

test('nothing is priced before it is submitted or after it is settled, and nothing settles twice', async () => {
  const trip = await aTrip(world)
  const open = await aDelivery(world, trip.id, (await aFarmer(world)).id, [62])
  await expect(runOperation(owner(), priceDelivery, { deliveryId: open.id })).rejects.toMatchObject({
    code: 'conflict',
  })
  const { trip: done, delivery } = await aPricedDelivery(world, (await aFarmer(world)).id, [62], 2500)
  await runOperation(owner(), freezeTrip, { tripId: done.id })
  await expect(runOperation(owner(), priceDelivery, { deliveryId: delivery.id })).rejects.toThrow(
    'Reverse the settlement',
  )
  await expect(runOperation(owner(), freezeTrip, { tripId: done.id })).rejects.toThrow('already settled')
})
