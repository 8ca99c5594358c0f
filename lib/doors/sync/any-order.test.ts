import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { listAttention } from '@/lib/services/delivery/queries/attention'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import { aPhone, bag } from '@/lib/testing/phone'
import { aFarmer, aManager, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'

/** Each is a day of its own on the real database; `PERMUTATIONS=2000` for the whole promise. */
const PERMUTATIONS = Number(process.env.PERMUTATIONS || 40)
const FARMERS = 50

let world: World
let managerId: string
let farmerIds: string[]
let tripIds: string[]
beforeAll(async () => {
  world = await foundWorld()
  managerId = await aManager(world)
  farmerIds = []
  tripIds = []
  for (let i = 0; i < FARMERS; i++) farmerIds.push((await aFarmer(world)).id)
  for (let i = 0; i < PERMUTATIONS / FARMERS; i++) tripIds.push((await aTrip(world, managerId)).id)
})
afterAll(closeDatabase)

/** One farmer's delivery as a phone puts it down: what corrects or strikes a bag says which entry it follows. */
function aDay(nth: number) {
  const phone = aPhone(() => world.as('field_manager', managerId))
  const deliveryId = newId()
  const place = { tripId: tripIds[Math.floor(nth / FARMERS)], farmerId: farmerIds[nth % FARMERS] }
  const bags = [62, 61, 60].map((kilo, i) => phone.op('delivery.record-bags', { deliveryId, bags: [bag(i + 1, kilo)] }))
  const operations = [
    phone.op('delivery.open', { id: deliveryId, ...place }),
    phone.op('delivery.set-moisture', { deliveryId, moistureBp: 1450 }),
    ...bags,
    phone.op('delivery.correct-bag', { deliveryId, number: 2, weightGrams: 61_500 }, [bags[1]!.id]),
    phone.op('delivery.strike-bag', { deliveryId, number: 3 }, [bags[2]!.id]),
  ]
  return { phone, deliveryId, operations }
}
const SIZE = 7

test(`any order, any split, any repeat: ${PERMUTATIONS} days end the same, and nothing is left for the office`, {
  timeout: 60_000 + PERMUTATIONS * 1_000,
}, async () => {
  const order = fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: SIZE })
  const repeats = fc.array(fc.nat(SIZE - 1), { maxLength: 4 })
  const sizes = fc.array(fc.integer({ min: 1, max: SIZE }), { minLength: 1, maxLength: 5 })
  let nth = 0
  const run = async (order: number[], repeats: number[], sizes: number[]) => {
    const { phone, deliveryId, operations } = aDay(nth++)
    const line = [...order, ...repeats].map((at) => operations[at]!)
    for (let from = 0, batch = 0; from < line.length; batch++) {
      const size = sizes[batch % sizes.length]!
      await phone.send(line.slice(from, from + size))
      from += size
    }
    const now = await runQuery(world.as('owner'), getDelivery, { deliveryId })
    expect(now).toMatchObject({ bagCount: 2, grossWeightGrams: 123_500, moistureBp: 1450 })
    expect(now.bags.map(({ number, weightGrams, isStruck }) => [number, weightGrams, isStruck])).toEqual([
      [1, 62_000, false],
      [2, 61_500, false],
      [3, 60_000, true],
    ])
  }
  // A day is used up by its run: a failure is shown as it is, without smaller ones.
  await fc.assert(fc.asyncProperty(order, repeats, sizes, run), {
    ...{ numRuns: PERMUTATIONS, seed: 4, endOnFailure: true },
  })
  expect((await runQuery(world.as('owner'), listAttention, { status: 'open', limit: 200 })).data).toEqual([])
})

test('an entry that comes twice in one batch and has to wait has one place', async () => {
  const { phone, operations } = aDay(0)
  const correction = operations[5]!
  const results = await phone.send([correction, correction])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(results[0]!.attentionId).toBe(results[1]!.attentionId)
})
