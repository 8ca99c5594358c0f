import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { fieldCopy } from '@/lib/reporting/queries/field-copy'
import { cancelTrip } from '@/lib/services/delivery/operations/cancel-trip'
import { getAttention } from '@/lib/services/delivery/queries/attention'
import { getTrip } from '@/lib/services/delivery/queries/trips'
import { aPhone, bag } from '@/lib/testing/phone'
import { aFarmer, aManager, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { resolve } from './resolve-door'

let world: World
let managerId: string
const manager = () => world.as('field_manager', managerId)
const totals = async (tripId: string) => (await runQuery(world.as('owner'), getTrip, { tripId })).totals
beforeAll(async () => {
  world = await foundWorld()
  managerId = await aManager(world)
})
afterAll(closeDatabase)

/** A farmer opened and weighed without a network, on a trip that the office has cancelled meanwhile. */
async function takenAway() {
  const phone = aPhone(manager)
  const [trip, farmer] = [await aTrip(world, managerId), await aFarmer(world)]
  const deliveryId = newId()
  const opening = phone.op('delivery.open', { id: deliveryId, tripId: trip.id, farmerId: farmer.id })
  const moisture = phone.op('delivery.set-moisture', { deliveryId, moistureBp: 1450 })
  const weighing = [60, 61].map((kilo, nth) =>
    phone.op('delivery.record-bags', { deliveryId, bags: [bag(nth + 1, kilo)] }),
  )
  await runOperation(world.as('owner'), cancelTrip, { tripId: trip.id, reason: 'the lorry broke down' })
  const results = await phone.send([opening, moisture, ...weighing])
  return { phone, results, operations: [opening, moisture, ...weighing] }
}

test('a trip taken away: its manager puts one entry on another trip, and what belongs to it follows, once', async () => {
  const { phone, results, operations } = await takenAway()
  expect(results.map((result) => result.problem?.reason)).toEqual([
    'trip.has-left',
    ...Array(3).fill('dependency_rejected'),
  ])
  const other = await aTrip(world, managerId)
  const decision = { attentionId: results[0]!.attentionId, how: 'apply', tripId: other.id }
  expect(await resolve(manager(), decision)).toMatchObject({ status: 'applied', resolvedBy: { id: managerId } })
  expect(await totals(other.id)).toMatchObject({ farmers: 1, bags: 2, grossWeightGrams: 121_000 })
  await expect(resolve(manager(), decision)).rejects.toMatchObject({ reason: 'attention.already-resolved' })
  expect((await phone.send(operations)).map((result) => result.status)).toEqual(Array(4).fill('replayed'))
  expect(await totals(other.id)).toMatchObject({ bags: 2 })
  const office = await runQuery(world.as('owner'), getAttention, { attentionId: results[3]!.attentionId! })
  expect(office.status).toBe('applied')
})

test('a refused bag is corrected by its manager; the office sees it, and the phone sees what the office discards', async () => {
  const phone = aPhone(manager)
  const [trip, farmer] = [await aTrip(world, managerId), await aFarmer(world)]
  const deliveryId = newId()
  const opening = phone.op('delivery.open', { id: deliveryId, tripId: trip.id, farmerId: farmer.id, moistureBp: 1450 })
  const bags = [1, 2].map((number) => phone.op('delivery.record-bags', { deliveryId, bags: [bag(number, 625)] }))
  const [, one, two] = await phone.send([opening, ...bags])
  await expect(
    resolve(manager(), { attentionId: one!.attentionId, how: 'apply', input: { bags: [bag(1, 600)] } }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await resolve(manager(), { attentionId: one!.attentionId, how: 'apply', input: { bags: [bag(1, 62.5)] } })
  expect(await totals(trip.id)).toMatchObject({ bags: 1, grossWeightGrams: 62_500 })
  await resolve(world.as('owner'), { attentionId: two!.attentionId, how: 'discard', reason: 'weighed twice' })
  const { attention } = await runQuery(manager(), fieldCopy, {})
  expect(attention.find((item) => item.id === one!.attentionId)).toMatchObject({ status: 'applied' })
  expect(attention.find((item) => item.id === two!.attentionId)).toMatchObject({
    ...{ status: 'discarded', resolution: 'weighed twice', resolvedBy: { id: world.ownerMemberId } },
  })
})

test('a manager deals with own work only, and never takes out cash that was handed over', async () => {
  const { results } = await takenAway()
  const stranger = world.as('field_manager', await aManager(world, 'Somebody Else'))
  for (const how of ['apply', 'discard'] as const)
    await expect(
      resolve(stranger, { attentionId: results[0]!.attentionId, how, reason: 'not mine' }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/not_found|forbidden/) })
  const phone = aPhone(manager)
  const advance = (method: string) =>
    phone.op('payment.record-advance', {
      ...{ id: newId(), farmerId: newId(), amountPaise: 50_000, paidOn: '2026-11-20', reason: 'seed' },
      ...{ method, ...(method !== 'cash' && { reference: 'UTR 77' }) },
    })
  const [cash, bank] = await phone.send([advance('cash'), advance('bank')])
  const takeOut = (attentionId?: string) => ({ attentionId, how: 'discard', reason: 'typed twice' })
  await expect(resolve(manager(), takeOut(cash!.attentionId))).rejects.toMatchObject({ reason: 'attention.cash-paid' })
  expect(await resolve(manager(), takeOut(bank!.attentionId))).toMatchObject({ status: 'discarded' })
  expect(await resolve(world.as('owner'), takeOut(cash!.attentionId))).toMatchObject({ status: 'discarded' })
})
