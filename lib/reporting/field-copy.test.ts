import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { cancelTrip } from '@/lib/services/delivery/operations/cancel-trip'
import { addFarmer } from '@/lib/services/farmer/operations/add-farmer'
import { changeFarmer } from '@/lib/services/farmer/operations/change-farmer'
import { recordAdvance } from '@/lib/services/payment/operations/record-advance'
import { aPhone, bag } from '@/lib/testing/phone'
import { aFarmer, aManager, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { fieldCopy } from './queries/field-copy'

let world: World
let managerId: string
const manager = () => world.as('field_manager', managerId)
const copy = (cursor?: string) => runQuery(manager(), fieldCopy, { cursor })
beforeAll(async () => {
  world = await foundWorld()
  managerId = await aManager(world)
})
afterAll(closeDatabase)

test('a first copy has own trips with their bags, farmers without bank data, and an allowance', async () => {
  const trip = await aTrip(world, managerId)
  const others = await aTrip(world)
  const input = { name: 'Ganga Devi', village: 'Kondajji', bankAccount: '123456789012', ifsc: 'SBIN0001234' }
  const { id: farmerId } = (await runOperation(world.as('owner'), addFarmer, input)).value
  const phone = aPhone(manager)
  const deliveryId = newId()
  await phone.send([
    phone.op('delivery.open', { id: deliveryId, tripId: trip.id, farmerId, moistureBp: 1450, bags: [bag(1, 61)] }),
  ])
  const first = await copy()
  expect(first).toMatchObject({
    epoch: world.organizationId,
    hasMore: false,
    isFull: true,
    me: { memberId: managerId },
  })
  expect(first.trips.map((each) => each.id)).toEqual([trip.id])
  expect(first.deliveries.map((each) => [each.id, each.bagCount])).toEqual([[deliveryId, 1]])
  expect(Object.keys(first.farmers.find((each) => each.id === farmerId)!).sort()).toEqual(
    ['advanceOutstandingPaise', 'cardToken', 'code', 'id', 'name', 'phone', 'village'].sort(),
  )
  expect(JSON.stringify(first)).not.toMatch(/123456789012|9012|SBIN0001234/)
  expect(first.allowance).toMatchObject({ giver: 'manager', managerLeftPaise: 20_000_000, dayCountLeft: 20 })
  expect(first.trips.some((each) => each.id === others.id)).toBe(false)
})

test('behind a cursor is what changed, and what is gone', async () => {
  const [kept, dropped] = [await aTrip(world, managerId), await aTrip(world, managerId)]
  const [stays, leaves] = [await aFarmer(world, 'Stays Here'), await aFarmer(world, 'Goes Away')]
  const first = await copy()
  expect((await copy(first.cursor)).farmers).toEqual([])
  await runOperation(world.as('owner'), cancelTrip, { tripId: dropped.id, reason: 'no lorry' })
  await runOperation(world.as('owner'), changeFarmer, { farmerId: leaves.id, status: 'archived' })
  const advance = {
    farmerId: stays.id,
    amountPaise: 150_000,
    method: 'cash' as const,
    paidOn: '2026-11-20',
    reason: 'seed',
  }
  await runOperation(manager(), recordAdvance, advance)
  const next = await copy(first.cursor)
  expect(next.isFull).toBe(false)
  expect(next.removed).toMatchObject({ trips: [dropped.id], farmers: [leaves.id] })
  expect(next.farmers).toMatchObject([{ id: stays.id, advanceOutstandingPaise: 150_000 }])
  expect(next.trips).toEqual([])
  expect(next.advances).toHaveLength(1)
  const phone = aPhone(manager)
  await phone.send([phone.op('trip.start', { tripId: kept.id })])
  const third = await copy(next.cursor)
  expect(third.trips.map((trip) => [trip.id, trip.startedAt !== null])).toEqual([[kept.id, true]])
  expect(third.removed).toEqual({ trips: [], farmers: [], deliveries: [] })
})

test('a cursor of another history, or of nobody, gives everything', async () => {
  const foreign = Buffer.from(JSON.stringify([newId(), 3, null])).toString('base64url')
  for (const cursor of [foreign, 'nonsense', '%%%']) expect((await copy(cursor)).isFull).toBe(true)
})

test('another organization sees nothing of it', async () => {
  const neighbour = await foundWorld('Neighbour')
  const theirs = await runQuery(neighbour.as('field_manager'), fieldCopy, { cursor: (await copy()).cursor })
  expect([theirs.trips, theirs.farmers, theirs.deliveries, theirs.attention]).toEqual([[], [], [], []])
})
