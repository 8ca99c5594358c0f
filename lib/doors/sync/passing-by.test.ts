import { afterAll, beforeAll, expect, test } from 'vitest'
import { runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { listAttention } from '@/lib/services/delivery/queries/attention'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import { aPhone, bag } from '@/lib/testing/phone'
import { aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { type Entry, readEntry } from './entry'
import { settleRound, tryWaiting } from './settle'
import { readKnown, takeIn } from './take-in'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

test('bags and the delivery they belong to pass each other on two lines: neither is left waiting', async () => {
  const ctx = world.as('field_manager')
  const phone = aPhone(() => ctx)
  const deliveryId = newId()
  const place = { tripId: (await aTrip(world)).id, farmerId: (await aFarmer(world)).id }
  const opened = phone.op('delivery.open', { id: deliveryId, ...place, moistureBp: 1450 })
  const bags = phone.op('delivery.record-bags', { deliveryId, bags: [bag(1, 62)] }, [opened.id])

  // The bags are judged, then the delivery comes and looks for who waits, and only then the bags are parked.
  const entry = readEntry(bags, 0) as Entry
  const known = await readKnown(ctx, [entry], phone.deviceId)
  const round = await takeIn(ctx, [entry], { deviceId: phone.deviceId, clockOffsetMs: 0, known })
  expect((await phone.send([opened])).map(({ status }) => status)).toEqual(['done'])
  await settleRound(round)
  await tryWaiting(round)

  expect(await runQuery(world.as('owner'), getDelivery, { deliveryId })).toMatchObject({ bagCount: 1 })
  expect((await runQuery(world.as('owner'), listAttention, { status: 'open', limit: 50 })).data).toEqual([])
})
