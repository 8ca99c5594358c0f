import { afterAll, beforeEach, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { catchUp } from '@/lib/events/catch-up'
import { newId } from '@/lib/kernel/ids'
import { dayOf } from '@/lib/kernel/time'
import { closeDatabase } from '@/lib/platform/db'
import { reportingReaction } from '@/lib/reporting/reactions'
import { allowOverload } from '@/lib/services/delivery/operations/allow-overload'
import { answerDispute } from '@/lib/services/delivery/operations/answer-dispute'
import { arriveTrip } from '@/lib/services/delivery/operations/arrive-trip'
import { dispatchTrip } from '@/lib/services/delivery/operations/dispatch-trip'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'
import { openDispute } from '@/lib/services/delivery/operations/open-dispute'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { listDeliveries } from '@/lib/services/delivery/queries/deliveries'
import { aPhone, bag } from '@/lib/testing/phone'
import { aFarmer, aManager, aTrip, bagsOf } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { markAllRead } from './operations/mark-all-read'
import { tellDay } from './operations/tell-day'
import { listNotifications } from './queries'
import { notificationReaction } from './reactions'

let world: World
let managerId: string
beforeEach(async () => {
  world = await foundWorld()
  managerId = await aManager(world, 'Rajesh Patel')
})
afterAll(closeDatabase)

const manager = () => world.as('field_manager', managerId)
async function told(role: 'owner' | 'field_manager') {
  while (await catchUp(notificationReaction, world.organizationId));
  const ctx = role === 'owner' ? world.as('owner') : manager()
  return (await runQuery(ctx, listNotifications, {})).data
}
const kindsOf = async (role: 'owner' | 'field_manager') => (await told(role)).map((one) => one.kind)
const of = async (role: 'owner' | 'field_manager', kind: string) => (await told(role)).find((one) => one.kind === kind)

/** A trip of the manager with one farmer's bags on it. */
async function loadedTrip(kilos: number[], scheduledOn?: string) {
  const trip = await aTrip(world, managerId, scheduledOn)
  const farmer = await aFarmer(world, 'Imam Sab')
  const delivery = { tripId: trip.id, farmerId: farmer.id, moistureBp: 1450, bags: bagsOf(kilos) }
  await runOperation(manager(), openDelivery, delivery)
  return trip
}

test('a bag far from the others is told when the trip is submitted, and leads to the pricing table', async () => {
  const trip = await loadedTrip([62, 61, 62, 63, 62, 61, 96])
  await runOperation(manager(), submitTrip, { tripId: trip.id, acknowledgeWarnings: true })
  const unusual = await of('owner', 'weights.suspicious')
  expect(unusual).toMatchObject({ href: `/trips/${trip.id}/price`, title: 'Unusual weights' })
  expect(unusual?.detail).toBe(
    'Rajesh Patel submitted a trip with one bag of one farmer far from the usual. They are marked in the pricing table.',
  )
  const ordinary = await loadedTrip([62, 61, 62, 63, 62, 61, 60])
  await runOperation(manager(), submitTrip, { tripId: ordinary.id })
  expect((await kindsOf('owner')).filter((kind) => kind === 'weights.suspicious')).toHaveLength(1)
})

test('an average that no bag has is told as well', async () => {
  const trip = await loadedTrip([95, 96])
  await runOperation(manager(), submitTrip, { tripId: trip.id, acknowledgeWarnings: true })
  expect((await of('owner', 'weights.suspicious'))?.detail).toContain('an unusual average of one farmer')
})

test('a weighbridge that says otherwise is told; within one per cent it agrees', async () => {
  const arrive = async (weighbridgeGrams: number) => {
    const trip = await loadedTrip([60, 60, 60, 60, 60])
    await runOperation(manager(), dispatchTrip, { tripId: trip.id })
    await runOperation(manager(), arriveTrip, { tripId: trip.id, weighbridgeGrams })
    return trip
  }
  await arrive(302_000)
  expect(await kindsOf('owner')).not.toContain('weighbridge.mismatch')
  const trip = await arrive(290_000)
  const mismatch = await of('owner', 'weighbridge.mismatch')
  expect(mismatch).toMatchObject({ detail: '10.0 kg less than the bags weighed.', href: `/trips/${trip.id}` })
})

test('the manager hears that the office allowed more load', async () => {
  const trip = await aTrip(world, managerId)
  await runOperation(world.as('owner'), allowOverload, { tripId: trip.id, reason: 'the road is dry and short' })
  expect(await of('field_manager', 'trip.overload-allowed')).toMatchObject({ href: `/field/trips/${trip.id}` })
  expect(await kindsOf('owner')).not.toContain('trip.overload-allowed')
})

test('cash handed out in the field beyond a limit is told to who decides about advances', async () => {
  const farmer = await aFarmer(world, 'Imam Sab')
  const phone = aPhone(manager)
  const paidOn = dayOf(new Date(), 'Asia/Kolkata')
  const advance = { farmerId: farmer.id, amountPaise: 4_000_000, method: 'cash', paidOn, reason: 'seed' }
  for (const _ of [1, 2]) await phone.send([phone.op('payment.record-advance', { ...advance, id: newId() })])
  const exceeded = await of('owner', 'limit.exceeded')
  expect(exceeded).toMatchObject({ importance: 'important', href: '/advances' })
  expect(exceeded?.detail).toContain('₹40,000')
  expect(exceeded?.detail).toContain('Imam Sab by Rajesh Patel')
})

test('work that did not come in is told to its author and to the office, once until it is read', async () => {
  const trip = await loadedTrip([62, 61, 60])
  await runOperation(manager(), submitTrip, { tripId: trip.id })
  const phone = aPhone(manager)
  const late = () => phone.op('delivery.open', { id: newId(), tripId: trip.id, farmerId: newId(), bags: [bag(1, 62)] })
  await phone.send([late(), late(), late()])
  const count = async (role: 'owner' | 'field_manager', kind: string) =>
    (await kindsOf(role)).filter((each) => each === kind).length
  expect(await count('field_manager', 'sync.failed')).toBe(1)
  expect(await of('field_manager', 'sync.failed')).toMatchObject({ href: '/field/sync' })
  expect(await count('owner', 'sync.failed-office')).toBe(1)
  await runOperation(world.as('owner'), markAllRead, {})
  await phone.send([late()])
  expect(await count('owner', 'sync.failed-office')).toBe(2)
  expect(await count('field_manager', 'sync.failed')).toBe(1)
})

const AT_17 = new Date('2026-11-23T11:30:00Z')
const AT_18 = new Date('2026-11-23T12:30:00Z')
const AT_20 = new Date('2026-11-23T14:30:00Z')
const NEXT_18 = new Date('2026-11-24T12:30:00Z')
const tell = async (now: Date) => (await runOperation(world.asSystem(now), tellDay, {})).value.count

test('from six in the evening a loaded trip is remembered, once a day, at the organization’s own clock', async () => {
  const trip = await loadedTrip([62, 61, 60], '2026-11-23')
  await aTrip(world, managerId, '2026-11-23')
  expect(await tell(AT_17)).toBe(0)
  expect(await tell(AT_18)).toBe(1)
  expect(await tell(AT_18)).toBe(0)
  expect(await of('field_manager', 'trip.submit-reminder')).toMatchObject({
    title: 'A trip is not submitted yet',
    href: `/field/trips/${trip.id}`,
  })
  expect(await tell(NEXT_18)).toBe(1)
  await runOperation(manager(), submitTrip, { tripId: trip.id })
  expect(await tell(new Date('2026-11-25T12:30:00Z'))).toBe(0)
})

test('from eight the owner reads the day in one line; a day without anything is no news', async () => {
  expect(await tell(AT_20)).toBe(0)
  const today = dayOf(new Date(), 'Asia/Kolkata')
  const trip = await loadedTrip([62, 61, 60], today)
  await runOperation(manager(), submitTrip, { tripId: trip.id })
  while (await catchUp(reportingReaction, world.organizationId));
  const evening = new Date(`${today}T14:30:00Z`)
  expect(await tell(evening)).toBe(1)
  expect(await tell(evening)).toBe(0)
  const summary = await of('owner', 'day.summary')
  expect(summary?.href).toBe('/home')
  expect(summary?.detail).toBe('1 delivery, 3 bags, 177.0 kg net. Waiting: 1 trip to price.')
})

test('a questioned line is told to the office and to the manager of the trip, its answer to the manager', async () => {
  const trip = await loadedTrip([62, 61, 60])
  await runOperation(manager(), submitTrip, { tripId: trip.id })
  const [delivery] = (await runQuery(manager(), listDeliveries, { tripId: trip.id })).data
  const farmer = { kind: 'farmer' as const, farmerId: delivery!.farmerId, name: 'Imam Sab', role: 'farmer' as const }
  const ctx = { ...world.as('owner'), actor: { ...farmer, sessionId: newId() } }
  const ask = { deliveryId: delivery!.id, line: 'weight' as const, question: 'Bag 2 was heavier than this.' }
  const disputeId = (await runOperation(ctx, openDispute, ask)).value.id
  expect(await of('owner', 'dispute.opened')).toMatchObject({
    href: `/disputes?status=open&panel=${disputeId}`,
    detail: 'Imam Sab: the weight of a bag. Only this delivery waits for the answer.',
  })
  expect(await of('field_manager', 'dispute.opened')).toMatchObject({ href: `/field/trips/${trip.id}` })
  await runOperation(world.as('owner'), answerDispute, { disputeId, verdict: 'stands', answer: 'The scale is right.' })
  expect(await of('field_manager', 'dispute.answered')).toMatchObject({ detail: 'Imam Sab: the slip stands.' })
})
