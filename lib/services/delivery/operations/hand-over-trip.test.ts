import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { resolve } from '@/lib/doors/sync/resolve-door'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { fieldCopy } from '@/lib/reporting/queries/field-copy'
import { aPhone, bag } from '@/lib/testing/phone'
import { aFarmer, aManager, aTrip, bagsOf } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { getDelivery } from '../queries/deliveries'
import { handOverTrip } from './hand-over-trip'
import { openDelivery } from './open-delivery'
import { recordBags } from './record-bags'
import { submitTrip } from './submit-trip'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

/** A trip of one manager with a farmer weighed, and a second manager who could go on. */
async function onTheRoad() {
  const [first, second] = [await aManager(world), await aManager(world)]
  const trip = await aTrip(world, first)
  const farmer = await aFarmer(world)
  const ctxOf = (memberId: string) => () => world.as('field_manager', memberId)
  const opening = { tripId: trip.id, farmerId: farmer.id, moistureBp: 1450, bags: bagsOf([62, 61]) }
  const { value: delivery } = await runOperation(ctxOf(first)(), openDelivery, opening)
  const copyOf = async (memberId: string, cursor?: string) => runQuery(ctxOf(memberId)(), fieldCopy, { cursor })
  const handOver = () => runOperation(world.as('owner'), handOverTrip, { tripId: trip.id, fieldManagerId: second })
  return { first, second, trip, delivery, ctxOf, copyOf, handOver }
}

test('it leaves the first phone and comes to the second with what was weighed; only the second goes on', async () => {
  const { first, second, trip, delivery, ctxOf, copyOf, handOver } = await onTheRoad()
  const [before, elsewhere] = [await copyOf(first), await copyOf(second)]
  expect(before.trips.map(({ id }) => id)).toEqual([trip.id])
  expect((await handOver()).value.fieldManager.id).toBe(second)

  const [gone, came] = [await copyOf(first, before.cursor), await copyOf(second, elsewhere.cursor)]
  expect(gone.removed.trips).toEqual([trip.id])
  expect(came.trips.map(({ id }) => id)).toEqual([trip.id])
  expect(came.deliveries.map(({ id, bagCount }) => [id, bagCount])).toEqual([[delivery.id, 2]])

  const more = { deliveryId: delivery.id, bags: [{ number: 3, weightGrams: 60_000 }] }
  await expect(runOperation(ctxOf(first)(), recordBags, more)).rejects.toMatchObject({ reason: 'permission.not-yours' })
  await runOperation(ctxOf(second)(), recordBags, more)
  const { value } = await runOperation(ctxOf(second)(), submitTrip, { tripId: trip.id, acknowledgeWarnings: true })
  expect(value).toMatchObject({ status: 'submitted', totals: { bags: 3 } })
})

test('bags that the first phone still had are booked by the office in one step', async () => {
  const { first, delivery, ctxOf, handOver } = await onTheRoad()
  const phone = aPhone(ctxOf(first))
  const late = phone.op('delivery.record-bags', { deliveryId: delivery.id, bags: [bag(3, 59)] })
  await handOver()
  const [refused] = await phone.send([late])
  expect(refused).toMatchObject({ status: 'rejected', problem: { reason: 'permission.not-yours' } })
  await resolve(world.as('owner'), { attentionId: refused!.attentionId!, how: 'apply' })
  const now = await runQuery(world.as('owner'), getDelivery, { deliveryId: delivery.id })
  expect(now).toMatchObject({ bagCount: 3, grossWeightGrams: 182_000 })
})

test('only somebody else of the team, and only while the trip is collected', async () => {
  const { first, trip, second, handOver } = await onTheRoad()
  const to = (fieldManagerId: string) =>
    runOperation(world.as('owner'), handOverTrip, { tripId: trip.id, fieldManagerId })
  await expect(to(first)).rejects.toMatchObject({ reason: 'trip.already-theirs' })
  await expect(to(newId())).rejects.toMatchObject({ reason: 'member.unknown' })
  await handOver()
  await runOperation(world.as('field_manager', second), submitTrip, { tripId: trip.id, acknowledgeWarnings: true })
  await expect(to(first)).rejects.toMatchObject({ reason: 'trip.already-submitted' })
})
