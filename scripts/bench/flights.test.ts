import net from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { dashboard } from '@/lib/reporting/queries/dashboard'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'
import { listDeliveries } from '@/lib/services/delivery/queries/deliveries'
import { authenticate } from '@/lib/services/user/authenticate'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { foundHouse, type House, load } from './load'
import { benchId } from './sizes'

let database: OwnDatabase
let house: House
beforeAll(async () => {
  database = await ownDatabase()
  house = await foundHouse()
  await load(database.owner, house, null, { farmers: 40, trips: 2, deliveries: 60, bagsPerDelivery: 2, openTrips: 2 })
})
afterAll(async () => {
  await closeDatabase()
  await database.drop()
})

const ctxOf = async (key: string) => (await authenticate(new Headers({ authorization: `Bearer ${key}` }), newId()))!

/** How often the connections of the pool are written to while `work` runs: every wait for an answer is one more. */
async function flightsOf(work: () => Promise<unknown>): Promise<number> {
  const sent = vi.spyOn(net.Socket.prototype as unknown as { _writeGeneric: () => void }, '_writeGeneric')
  try {
    await work()
    return sent.mock.contexts.filter((socket) => Object.hasOwn(socket as object, 'write')).length
  } finally {
    sent.mockRestore()
  }
}

const bags = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ number: index + 1, weightGrams: 50_000 + (index % 200) * 100 }))
const create = (key: string, farmer: number, count: number) => async () =>
  runOperation(await ctxOf(key), openDelivery, {
    ...{ tripId: benchId('open-trip', 0), farmerId: benchId('farmer', farmer), moistureBp: 1_450, bags: bags(count) },
  })

test('a list is one round trip, and so is the dashboard', async () => {
  const ctx = await ctxOf(house.ownerKey)
  expect(await flightsOf(() => runQuery(ctx, listDeliveries, { limit: 25 }))).toBe(1)
  expect(await flightsOf(() => runQuery(ctx, dashboard, {}))).toBe(1)
})

test.each([1, 50, 500])('a delivery with %i bags is three round trips', async (count) => {
  await create(house.managerKey, 0, 1)().catch(() => {})
  await ctxOf(house.managerKey)
  expect(await flightsOf(create(house.managerKey, (count % 39) + 1, count))).toBe(3)
})
