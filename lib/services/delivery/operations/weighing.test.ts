import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { aDelivery, aFarmer, aLorry, aTrip, bagsOf } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { getTrip } from '../queries/trips'
import { allowOverload } from './allow-overload'
import { correctBag } from './correct-bag'
import { openDelivery } from './open-delivery'
import { planTrip } from './plan-trip'
import { recordBags } from './record-bags'
import { returnTrip } from './return-trip'
import { setMoisture } from './set-moisture'
import { strikeBag } from './strike-bag'
import { submitTrip } from './submit-trip'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const owner = () => world.as('owner')
const manager = () => world.as('field_manager')

test('bags, moisture and a correction add up, and the trip with them', async () => {
  const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
  const opened = await aDelivery(world, trip.id, farmer.id, [64, 59, 64])
  expect(opened).toMatchObject({
    bagCount: 3,
    grossWeightGrams: 187_000,
    standardDeductionGrams: 6_000,
    status: 'recorded',
  })
  await runOperation(manager(), recordBags, { deliveryId: opened.id, bags: [{ number: 4, weightGrams: 62_500 }] })
  await runOperation(manager(), correctBag, {
    deliveryId: opened.id,
    number: 1,
    weightGrams: 60_000,
    reason: 'misread',
  })
  const { value } = await runOperation(manager(), strikeBag, { deliveryId: opened.id, number: 2 })
  expect(value).toMatchObject({ bagCount: 3, grossWeightGrams: 186_500, netWeightGrams: 180_500, nextBagNumber: 5 })
  expect(value.bags.find((bag) => bag.number === 2)).toMatchObject({ isStruck: true, weightGrams: 59_000 })
  const seen = await runQuery(owner(), getTrip, { tripId: trip.id })
  expect(seen).toMatchObject({
    physicalStatus: 'loading',
    totals: { farmers: 1, bags: 3, grossWeightGrams: 186_500, netWeightGrams: 180_500 },
  })
})

describe('bad weights are refused with words, and nothing is kept', () => {
  const cases: [string, { number: number; weightGrams: number }[], string][] = [
    ['zero', [{ number: 1, weightGrams: 0 }], '10.0 to 100.0'],
    ['negative', [{ number: 1, weightGrams: -5_000 }], '10.0 to 100.0'],
    ['9.9 kg', [{ number: 1, weightGrams: 9_900 }], '10.0 to 100.0'],
    ['100.1 kg', [{ number: 1, weightGrams: 100_100 }], '10.0 to 100.0'],
    ['between the steps', [{ number: 1, weightGrams: 62_550 }], '0.1 kg'],
    [
      'a repeated number',
      [
        { number: 1, weightGrams: 62_000 },
        { number: 1, weightGrams: 61_000 },
      ],
      'already',
    ],
  ]
  test.each(cases)('%s', async (_name, bags, words) => {
    const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
    const input = { tripId: trip.id, farmerId: farmer.id, moistureBp: 1450, bags }
    await expect(runOperation(manager(), openDelivery, input)).rejects.toThrow(words)
    expect((await runQuery(owner(), getTrip, { tripId: trip.id })).totals.farmers).toBe(0)
  })

  test('a count that does not match the weights', async () => {
    const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
    const input = { tripId: trip.id, farmerId: farmer.id, moistureBp: 1450, bags: bagsOf([62, 61]), bagCount: 3 }
    await expect(runOperation(manager(), openDelivery, input)).rejects.toMatchObject({ reason: 'bag.count-mismatch' })
    const { value } = await runOperation(manager(), openDelivery, { ...input, bagCount: 2 })
    const more = { deliveryId: value.id, bags: [{ number: 3, weightGrams: 60_000 }], bagCount: 2 }
    await expect(runOperation(manager(), recordBags, more)).rejects.toThrow('Weights that came: 1')
  })

  test('the 501st bag', async () => {
    const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
    const delivery = await aDelivery(world, trip.id, farmer.id, Array(300).fill(20))
    const more = Array.from({ length: 201 }, (_, i) => ({ number: ((300 + i) % 500) + 1, weightGrams: 20_000 }))
    await expect(runOperation(manager(), recordBags, { deliveryId: delivery.id, bags: more })).rejects.toThrow(
      '500 bags',
    )
  })

  test.each([799, 3501, 790])('moisture of %i basis points', async (moistureBp) => {
    const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
    const opened = await runOperation(manager(), openDelivery, { tripId: trip.id, farmerId: farmer.id })
    const input = { deliveryId: opened.value.id, moistureBp }
    await expect(runOperation(manager(), setMoisture, input)).rejects.toThrow('8 to 35 %')
  })
})

test('moisture comes before weights', async () => {
  const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
  const { value } = await runOperation(manager(), openDelivery, { tripId: trip.id, farmerId: farmer.id })
  const bags = bagsOf([62])
  await expect(runOperation(manager(), recordBags, { deliveryId: value.id, bags })).rejects.toMatchObject({
    reason: 'delivery.moisture-first',
  })
})

test('a lorry is not loaded beyond its capacity unless the office allows it with a reason', async () => {
  const lorry = await aLorry(world, 150_000)
  const plan = {
    lorryId: lorry.id,
    fieldManagerId: world.ownerMemberId,
    scheduledOn: '2026-11-23',
    location: 'Harihar',
  }
  const trip = (await runOperation(owner(), planTrip, plan)).value
  const farmer = await aFarmer(world)
  const delivery = await aDelivery(world, trip.id, farmer.id, [60, 60])
  const more = { deliveryId: delivery.id, bags: [{ number: 3, weightGrams: 60_000 }] }
  await expect(runOperation(manager(), recordBags, more)).rejects.toMatchObject({ reason: 'trip.overloaded' })
  await runOperation(owner(), allowOverload, { tripId: trip.id, reason: 'short way, dry road' })
  expect((await runOperation(manager(), recordBags, more)).value.bagCount).toBe(3)
})

test('a trip is submitted only when every farmer is complete, and can be given back', async () => {
  const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
  await expect(runOperation(manager(), submitTrip, { tripId: trip.id })).rejects.toMatchObject({
    reason: 'trip.no-farmer',
  })
  const opened = await runOperation(manager(), openDelivery, { tripId: trip.id, farmerId: farmer.id, moistureBp: 1300 })
  await expect(runOperation(manager(), submitTrip, { tripId: trip.id })).rejects.toThrow('no bags')
  await runOperation(manager(), recordBags, { deliveryId: opened.value.id, bags: bagsOf([62]) })
  await runOperation(manager(), submitTrip, { tripId: trip.id })
  const late = { deliveryId: opened.value.id, bags: [{ number: 2, weightGrams: 60_000 }] }
  await expect(runOperation(manager(), recordBags, late)).rejects.toMatchObject({ reason: 'trip.already-submitted' })
  await runOperation(owner(), returnTrip, { tripId: trip.id, reason: 'one bag is missing' })
  expect((await runOperation(manager(), recordBags, late)).value.bagCount).toBe(2)
})

test('submitting a trip never touches an earlier trip of the same lorry', async () => {
  const lorry = await aLorry(world)
  const plan = { lorryId: lorry.id, fieldManagerId: world.ownerMemberId, location: 'Harihar' }
  const earlier = (await runOperation(owner(), planTrip, { ...plan, scheduledOn: '2026-11-21' })).value
  const later = (await runOperation(owner(), planTrip, { ...plan, scheduledOn: '2026-11-24' })).value
  const before = await runQuery(owner(), getTrip, { tripId: later.id })
  await aDelivery(world, earlier.id, (await aFarmer(world)).id, [62])
  await runOperation(manager(), submitTrip, { tripId: earlier.id })
  expect(await runQuery(owner(), getTrip, { tripId: later.id })).toEqual(before)
})

test('a field manager has only own trips', async () => {
  const trip = await aTrip(world)
  const stranger = world.as('field_manager', newId())
  await expect(runQuery(stranger, getTrip, { tripId: trip.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(
    runOperation(stranger, openDelivery, { tripId: trip.id, farmerId: (await aFarmer(world)).id }),
  ).rejects.toMatchObject({ code: 'forbidden' })
})
