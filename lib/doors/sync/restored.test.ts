import { afterAll, beforeAll, expect, test } from 'vitest'
import { runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import type { Exchange } from '@/lib/offline/exchange'
import { followAttention } from '@/lib/offline/follow-attention'
import { memoryQueue } from '@/lib/offline/memory-queue'
import { newOperation, type OfflineInputs, type OfflineName } from '@/lib/offline/operation'
import { makeSender } from '@/lib/offline/sender'
import { fieldCopy } from '@/lib/reporting/queries/field-copy'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import { getTrip } from '@/lib/services/delivery/queries/trips'
import { listFarmers } from '@/lib/services/farmer/queries/farmers'
import { listAdvances } from '@/lib/services/payment/queries/advances'
import { backUp } from '@/lib/testing/own-backup'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { aFarmer, aManager, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { publishEpoch } from '@/scripts/new-epoch'
import { readEnvelope } from './envelope'
import { resolve } from './resolve-door'
import { handOver } from './sync-door'

let database: OwnDatabase
let world: World
let managerId: string
beforeAll(async () => {
  database = await ownDatabase()
  world = await foundWorld()
  managerId = await aManager(world)
})
afterAll(() => database.drop())

const manager = () => world.as('field_manager', managerId)
const copy = (cursor?: string) => runQuery(manager(), fieldCopy, { cursor })

/** The phone's own queue and sender, with this server at the other end. */
function aRealPhone() {
  const queue = memoryQueue()
  const deviceId = newId()
  const exchange: Exchange = async (batch) => {
    const answer = await handOver(manager(), readEnvelope(JSON.parse(JSON.stringify(batch))))
    return { kind: 'results', ...JSON.parse(JSON.stringify(answer)) }
  }
  const { drain } = makeSender({ queue, exchange, author: managerId, deviceId })
  const does = <N extends OfflineName>(name: N, input: OfflineInputs[N]) => queue.add([newOperation(name, input)])
  const weighs = (deliveryId: string, number: number, weightGrams: number) =>
    does('delivery.record-bags', {
      deliveryId,
      bags: [{ number, weightGrams, recordedAt: new Date().toISOString(), source: 'typed' }],
    })
  return { queue, drain, does, weighs }
}

/** What is on the books, as the office reads it. */
async function books(tripId: string, deliveryIds: string[]) {
  const owner = world.as('owner')
  const { status, totals } = await runQuery(owner, getTrip, { tripId })
  const deliveries = await Promise.all(deliveryIds.map((deliveryId) => runQuery(owner, getDelivery, { deliveryId })))
  const weights = deliveries.map(({ bags, moistureBp, hash }) => ({
    ...{ moistureBp, hash },
    bags: bags.map((bag) => [bag.number, bag.weightGrams, bag.isStruck]),
  }))
  const farmers = (await runQuery(owner, listFarmers, { limit: 100 })).data.map(({ id, name }) => [id, name]).sort()
  const advances = (await runQuery(owner, listAdvances, { limit: 100 })).data.map((one) => [one.id, one.amountPaise])
  return { status, totals, weights, farmers, advances: advances.sort() }
}

test('after a restore from a backup the phone sends thirty days again, and everything is there once', {
  timeout: 90_000,
}, async () => {
  const phone = aRealPhone()
  const [trip, farmer] = [await aTrip(world, managerId), await aFarmer(world)]
  const [first, second, added] = [newId(), newId(), newId()]
  await phone.does('delivery.open', { id: first, tripId: trip.id, farmerId: farmer.id })
  await phone.does('delivery.set-moisture', { deliveryId: first, moistureBp: 1450 })
  await phone.weighs(first, 1, 62_000)
  await phone.drain()
  const before = await copy()
  const backup = await backUp(database)

  await phone.weighs(first, 2, 61_000)
  await phone.does('delivery.correct-bag', { deliveryId: first, number: 1, weightGrams: 62_500 })
  await phone.does('farmer.add', { id: added, name: 'Basappa Rao', village: 'Harihar', phone: null })
  await phone.does('delivery.open', { id: second, tripId: trip.id, farmerId: added })
  await phone.does('delivery.set-moisture', { deliveryId: second, moistureBp: 1500 })
  await phone.weighs(second, 1, 60_000)
  const [heavy] = await phone.weighs(second, 2, 605_000)
  await phone.does('payment.record-advance', {
    ...{ id: newId(), farmerId: added, amountPaise: 50_000, method: 'cash', paidOn: '2026-11-22', reference: null },
    reason: 'seed',
  })
  await phone.drain()
  const { refusal } = phone.queue.all().find(({ id }) => id === heavy!.id)!
  const right = { bags: [{ number: 2, weightGrams: 60_500 }] }
  await resolve(manager(), { attentionId: refusal!.attentionId, how: 'apply', input: right })
  const { attention, epoch } = await copy()
  await followAttention(phone.queue, phone.queue.all(), attention, { memberId: managerId, epoch })
  const all = await books(trip.id, [first, second])
  expect(all.totals).toMatchObject({ bags: 4, grossWeightGrams: 244_000 })

  await backup.restore()
  expect((await runQuery(world.as('owner'), getTrip, { tripId: trip.id })).totals.bags).toBe(1)
  expect(await publishEpoch(database.owner, 'restored in a test')).toBe(1)
  expect((await copy(before.cursor)).isFull).toBe(true)
  await phone.weighs(first, 3, 59_000)
  expect(await phone.drain()).toEqual({ kind: 'empty' })

  // The correction itself was made on the server and is lost: what came is parked again, for a person.
  const again = phone.queue.all().find(({ id }) => id === heavy!.id)!
  expect(again).toMatchObject({ state: 'refused', refusal: { code: 'bag.too-heavy' } })
  await resolve(manager(), { attentionId: again.refusal!.attentionId, how: 'apply', input: right })
  const now = await books(trip.id, [first, second])
  expect(now.totals).toMatchObject({ bags: 5, grossWeightGrams: 303_000 })
  expect({ ...now.weights[1], hash: null }).toEqual({ ...all.weights[1], hash: null })
  expect(now.weights[0]!.bags.slice(0, 2)).toEqual(all.weights[0]!.bags)
  expect([now.farmers, now.advances]).toEqual([all.farmers, all.advances])

  expect(await phone.drain()).toEqual({ kind: 'empty' })
  expect(await books(trip.id, [first, second])).toEqual(now)
  await backup.drop()
})
