import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { returnTrip } from '@/lib/services/delivery/operations/return-trip'
import { listAttention } from '@/lib/services/delivery/queries/attention'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import { getTrip } from '@/lib/services/delivery/queries/trips'
import { aPhone, bag } from '@/lib/testing/phone'
import { aFarmer, aManager, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { importWork } from './import-door'
import { resolve } from './resolve-door'

let world: World
let managerId: string
beforeAll(async () => {
  world = await foundWorld()
  managerId = await aManager(world)
})
afterAll(closeDatabase)

const phoneOf = () => aPhone(() => world.as('field_manager', managerId))
const open = async (of: World = world) =>
  (await runQuery(of.as('owner'), listAttention, { status: 'open', limit: 200 })).data
const delivery = (deliveryId: string) => runQuery(world.as('owner'), getDelivery, { deliveryId })

async function weighed(kilos: number[], phone = phoneOf()) {
  const trip = await aTrip(world, managerId)
  const farmer = await aFarmer(world)
  const deliveryId = newId()
  const opening = phone.op('delivery.open', { id: deliveryId, tripId: trip.id, farmerId: farmer.id })
  const moisture = phone.op('delivery.set-moisture', { deliveryId, moistureBp: 1450 })
  const weighing = kilos.map((kilo, nth) =>
    phone.op('delivery.record-bags', { deliveryId, bags: [bag(nth + 1, kilo)] }),
  )
  return { phone, trip, farmer, deliveryId, operations: [opening, moisture, ...weighing] }
}

test('a day of weighing comes in one batch, and again, and is there once', async () => {
  const { phone, trip, deliveryId, operations } = await weighed([62.5, 61, 60.2])
  const submit = phone.op('trip.submit', { tripId: trip.id })
  const first = await phone.send([...operations, submit])
  expect(first.map((result) => result.status)).toEqual(['done', 'done', 'done', 'done', 'done', 'done'])
  expect(first[0]!.result).toMatchObject({
    id: deliveryId,
    tripId: trip.id,
    hash: expect.stringMatching(/^[0-9A-Z]{8}$/),
  })
  const again = await phone.send([...operations, submit])
  expect(again.map((result) => result.status)).toEqual(Array(6).fill('replayed'))
  expect(again[4]!.result).toEqual(first[4]!.result)
  expect(await delivery(deliveryId)).toMatchObject({ bagCount: 3, grossWeightGrams: 183_700, status: 'submitted' })
  expect((await delivery(deliveryId)).hash).toBe((first[4]!.result as { hash: string }).hash)
})

test('what a phone hears of a new delivery is what it hears of the written one', async () => {
  const { phone, deliveryId, operations } = await weighed([62.5, 61, 60.2])
  const twice = phone.op('delivery.record-bags', { deliveryId, bags: [bag(3, 59)] })
  const [opened] = await phone.send([...operations, twice])
  const [later] = await phone.send([phone.op('delivery.set-moisture', { deliveryId, moistureBp: 1450 })])
  const { version, ...told } = opened!.result as { version: number }
  expect(later!.result).toEqual({ ...told, version: version + 1 })
  expect(told).toMatchObject({ bagCount: 4, clashes: [{ givenNumber: 3 }], status: 'recorded' })
})

test('two lives of one phone send at the same moment, the second a bag more: nothing is refused for good', async () => {
  for (let times = 0; times < 15; times++) {
    const { phone, deliveryId, operations } = await weighed([62, 61])
    const more = phone.op('delivery.record-bags', { deliveryId, bags: [bag(3, 60)] })
    const answers = await Promise.all([phone.send(operations), phone.send([...operations, more])])
    const refused = answers.flat().filter(({ status, retryable }) => status === 'rejected' && !retryable)
    expect(refused).toEqual([])
    const last = await phone.send([...operations, more])
    expect(last.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(await delivery(deliveryId)).toMatchObject({ bagCount: 3, grossWeightGrams: 183_000 })
  }
})

test('one bad operation of 500 stops nothing, and is on needs attention with its reason', async () => {
  const { phone, deliveryId, operations } = await weighed(Array.from({ length: 497 }, (_, nth) => 30 + (nth % 9) / 10))
  const bad = phone.op('delivery.record-bags', { deliveryId, bags: [bag(400, 250)] })
  const results = await phone.send([...operations.slice(0, 200), bad, ...operations.slice(200)])
  expect(results.filter((result) => result.status === 'done')).toHaveLength(499)
  expect(results[200]).toMatchObject({ id: bad.id, status: 'rejected', retryable: false })
  expect(results[200]!.problem).toMatchObject({ status: 422, reason: 'bag.too-heavy' })
  expect((await delivery(deliveryId)).bagCount).toBe(497)
  const item = (await open()).find((each) => each.commandId === bad.id)
  expect(item).toMatchObject({ id: results[200]!.attentionId, kind: 'refused', work: '1 bag, 250.0 kg' })
})

test('what depends on a refused operation answers dependency_rejected and is kept', async () => {
  const phone = phoneOf()
  const trip = await aTrip(world, managerId)
  const [farmerId, deliveryId] = [newId(), newId()]
  const farmer = phone.op('farmer.add', { id: farmerId, name: 'X', village: 'Harihar' })
  const opening = phone.op('delivery.open', { id: deliveryId, tripId: trip.id, farmerId })
  const weighing = phone.op('delivery.record-bags', { deliveryId, bags: [bag(1, 60)] })
  const results = await phone.send([farmer, opening, weighing])
  expect(results.map((result) => result.problem?.code)).toEqual([
    'invalid',
    'dependency_rejected',
    'dependency_rejected',
  ])
  const items = await open()
  const item = items.find((each) => each.commandId === farmer.id)!
  expect(
    items.filter((each) => each.kind === 'waiting' && [opening.id, weighing.id].includes(each.commandId!)),
  ).toHaveLength(2)
  await resolve(world.as('owner'), { attentionId: item.id, how: 'apply', input: { name: 'Xavier Rao' } })
  expect(await delivery(deliveryId)).toMatchObject({ bagCount: 1, farmer: { name: 'Xavier Rao' } })
  const left = (await open()).map((each) => each.commandId)
  expect(left).not.toContain(opening.id)
  expect(left).not.toContain(weighing.id)
  expect((await phone.send([farmer, opening, weighing])).map((result) => result.status)).toEqual(
    Array(3).fill('replayed'),
  )
})

test('bags for a trip that was handed in are parked, and applied after it was returned', async () => {
  const { phone, trip, deliveryId, operations } = await weighed([62, 61])
  await phone.send([...operations, phone.op('trip.submit', { tripId: trip.id })])
  const late = phone.op('delivery.record-bags', { deliveryId, bags: [bag(3, 60)] })
  const [result] = await phone.send([late])
  expect(result).toMatchObject({ status: 'rejected', retryable: false, problem: { reason: 'trip.already-submitted' } })
  expect((await open()).find((each) => each.id === result!.attentionId)).toMatchObject({
    kind: 'late',
    trip: { id: trip.id },
  })
  await runOperation(world.as('owner'), returnTrip, { tripId: trip.id, reason: 'a bag came late' })
  const applied = await resolve(world.as('owner'), { attentionId: result!.attentionId, how: 'apply' })
  expect(applied).toMatchObject({ status: 'applied', resolvedBy: { name: 'Olivia Owner' } })
  expect((await delivery(deliveryId)).bagCount).toBe(3)
  expect((await phone.send([late]))[0]!.status).toBe('replayed')
})

test('late bags go to another trip, or are discarded with a reason that the phone hears', async () => {
  const { phone, trip, farmer, operations, deliveryId } = await weighed([62])
  await phone.send([...operations, phone.op('trip.submit', { tripId: trip.id })])
  const late = [2, 3].map((number) => phone.op('delivery.record-bags', { deliveryId, bags: [bag(number, 60)] }))
  const [one, two] = await phone.send(late)
  const other = await aTrip(world, managerId)
  await resolve(world.as('owner'), { attentionId: one!.attentionId, how: 'apply', tripId: other.id })
  expect(await runQuery(world.as('owner'), getTrip, { tripId: other.id })).toMatchObject({
    totals: { farmers: 1, bags: 1, grossWeightGrams: 60_000 },
  })
  await expect(resolve(world.as('owner'), { attentionId: two!.attentionId, how: 'discard' })).rejects.toMatchObject({
    code: 'invalid',
  })
  await resolve(world.as('owner'), {
    attentionId: two!.attentionId,
    how: 'discard',
    reason: 'the same bag as number 2',
  })
  expect((await phone.send(late)).map((result) => result.status)).toEqual(['replayed', 'rejected'])
  expect((await phone.send(late))[1]!.problem!.reason).toBe('attention.discarded')
  expect(farmer.id).toBeTruthy()
})

test('the same id with other content is refused and kept: nothing is overwritten', async () => {
  const { phone, deliveryId, operations } = await weighed([62])
  await phone.send(operations)
  const forged = { ...operations[2]!, input: { deliveryId, bags: [bag(1, 70)] } }
  const [result] = await phone.send([forged])
  expect(result).toMatchObject({ status: 'rejected', retryable: false, problem: { code: 'idempotency_key_reused' } })
  expect((await open()).find((each) => each.id === result!.attentionId)?.kind).toBe('conflict')
  expect((await delivery(deliveryId)).grossWeightGrams).toBe(62_000)
})

describe('two phones on one trip and one farmer', () => {
  test('both open the delivery: one delivery, the union of bags, clashes kept and marked', async () => {
    const [one, two] = [phoneOf(), phoneOf()]
    const mine = await weighed([62, 61], one)
    const theirs = newId()
    const opening = two.op('delivery.open', { id: theirs, tripId: mine.trip.id, farmerId: mine.farmer.id })
    const moisture = two.op('delivery.set-moisture', { deliveryId: theirs, moistureBp: 1520 })
    const weighing = two.op('delivery.record-bags', { deliveryId: theirs, bags: [bag(1, 50), bag(2, 61), bag(3, 52)] })
    await one.send(mine.operations)
    const [opened, read, recorded] = await two.send([opening, moisture, weighing])
    expect(opened!.result).toMatchObject({ id: mine.deliveryId, alias: theirs })
    expect(read!.status).toBe('done')
    expect(recorded!.result).toMatchObject({
      bagCount: 5,
      grossWeightGrams: 286_000,
      clashes: [
        { number: 501, givenNumber: 1 },
        { number: 502, givenNumber: 2 },
      ],
    })
    const correction = two.op('delivery.correct-bag', { deliveryId: theirs, number: 1, weightGrams: 51_000 })
    const strike = one.op('delivery.strike-bag', { deliveryId: mine.deliveryId, number: 2 })
    await two.send([correction])
    await one.send([strike])
    const now = await delivery(mine.deliveryId)
    expect(now.bags.map((each) => [each.number, each.weightGrams, each.isStruck])).toEqual([
      [1, 62_000, false],
      [2, 61_000, true],
      [3, 52_000, false],
      [501, 51_000, false],
      [502, 61_000, false],
    ])
    expect(now).toMatchObject({ bagCount: 4, grossWeightGrams: 226_000, nextBagNumber: 4 })
  })
})

test('another organization gets not found for our ids, and nothing of ours changes', async () => {
  const { phone, trip, deliveryId, operations, farmer } = await weighed([62])
  await phone.send(operations)
  const before = await delivery(deliveryId)
  const neighbour = await foundWorld('Neighbour')
  const stranger = aPhone(() => neighbour.as('field_manager'))
  const results = await stranger.send([
    stranger.op('delivery.record-bags', { deliveryId, bags: [bag(2, 60)] }),
    stranger.op('delivery.open', { id: newId(), tripId: trip.id, farmerId: farmer.id }),
    stranger.op('trip.submit', { tripId: trip.id }),
    stranger.op('delivery.correct-bag', { deliveryId, number: 1, weightGrams: 10_000 }),
    stranger.op('payment.record-advance', {
      ...{
        id: newId(),
        farmerId: farmer.id,
        amountPaise: 50_000,
        method: 'cash',
        paidOn: '2026-11-20',
        reason: 'seed',
      },
    }),
  ])
  expect(results.map((result) => result.problem?.code)).toEqual(Array(5).fill('not_found'))
  expect(await delivery(deliveryId)).toEqual(before)
  expect((await open()).filter((item) => results.some((result) => result.attentionId === item.id))).toEqual([])
})

test('the office books what a phone exported, once, under its author; the field itself may not', async () => {
  const { operations, deliveryId } = await weighed([62.5, 61])
  const body = { authorId: managerId, operations }
  const first = await importWork(world.as('owner'), body)
  expect(first.results.map((result) => result.status)).toEqual(['done', 'done', 'done', 'done'])
  const again = await importWork(world.as('owner'), body)
  expect(again.results.map((result) => result.status)).toEqual(Array(4).fill('replayed'))
  expect(await delivery(deliveryId)).toMatchObject({ bagCount: 2, grossWeightGrams: 123_500 })
  await expect(importWork(world.as('field_manager', managerId), body)).rejects.toThrow('The office takes in files')
  await expect(importWork(world.as('owner'), { ...body, authorId: newId() })).rejects.toThrow()
})
