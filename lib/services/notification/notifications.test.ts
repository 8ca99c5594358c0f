import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '@/lib/access/permissions'
import { runOperation, runQuery } from '@/lib/access/runner'
import { catchUp } from '@/lib/events/catch-up'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { returnTrip } from '@/lib/services/delivery/operations/return-trip'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { confirmPayment } from '@/lib/services/payment/operations/confirm-payment'
import { createPayment } from '@/lib/services/payment/operations/create-payment'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'
import { addMember } from '@/lib/services/user/operations/add-member'
import { aDelivery, aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { markAllRead } from './operations/mark-all-read'
import { countUnread, listNotifications } from './queries'
import { notificationReaction } from './reactions'

let world: World
let managerId: string
beforeAll(async () => {
  world = await foundWorld()
  const somebody = { name: 'Rajesh Patel', email: `r${newId()}@example.com`, role: 'field_manager' as const }
  managerId = (await runOperation(world.as('owner'), addMember, somebody)).value.id
})
afterAll(closeDatabase)

const told = async (role: 'owner' | 'field_manager', memberId = world.ownerMemberId) => {
  while (await catchUp(notificationReaction, world.organizationId));
  return (await runQuery(world.as(role, memberId), listNotifications, {})).data
}

test('a wet delivery and a submitted trip are told to the owner, a returned trip to its manager', async () => {
  const manager = world.as('field_manager', managerId)
  const trip = await aTrip(world, managerId)
  const farmer = await aFarmer(world, 'Imam Sab')
  const bags = [{ number: 1, weightGrams: 62_000 }]
  await runOperation(manager, openDelivery, { tripId: trip.id, farmerId: farmer.id, moistureBp: 2060, bags })
  await runOperation(manager, submitTrip, { tripId: trip.id })
  await runOperation(world.as('owner'), returnTrip, { tripId: trip.id, reason: 'measure again' })
  const owner = await told('owner')
  expect(owner.map((one) => one.kind)).toEqual(expect.arrayContaining(['moisture.high', 'trip.submitted']))
  expect(owner.find((one) => one.kind === 'moisture.high')?.detail).toBe('Imam Sab: 20.6 %, above 20 %.')
  const mine = await told('field_manager', managerId)
  expect(mine.map((one) => one.kind)).toEqual(expect.arrayContaining(['trip.planned', 'trip.returned']))
})

test('events told twice are told once, and reading is counted', async () => {
  const before = await told('owner')
  while (await catchUp({ ...notificationReaction, name: 'notification.again' }, world.organizationId));
  expect(await told('owner')).toEqual(before)
  expect((await runQuery(world.as('owner'), countUnread, {})).count).toBe(before.length)
  await runOperation(world.as('owner'), markAllRead, {})
  expect((await runQuery(world.as('owner'), countUnread, {})).count).toBe(0)
})

test('nobody reads what another was told', async () => {
  await aDelivery(world, (await aTrip(world)).id, (await aFarmer(world)).id, [62], 2500)
  const owner = await told('owner')
  const manager = await told('field_manager', managerId)
  expect(manager.some((one) => owner.some((other) => other.id === one.id))).toBe(false)
})

test('who bought the maize hears that it is paid; the office heard that it was due', async () => {
  const asManager = { ...world, as: (role: Role) => world.as(role, managerId) }
  const [trip, farmer] = [await aTrip(world, managerId), await aFarmer(world, 'Shivappa Gowda')]
  const delivery = await aDelivery(asManager, trip.id, farmer.id, [62, 61])
  await runOperation(world.as('field_manager', managerId), submitTrip, { tripId: trip.id, acknowledgeWarnings: true })
  const price = { deliveryId: delivery.id, pricePaisePerKg: 2500, reason: 'agreed' }
  await runOperation(world.as('owner'), priceDelivery, price)
  const { settlements } = (await runOperation(world.as('accountant', newId()), settleTrip, { tripId: trip.id })).value
  const due = { farmerId: farmer.id, settlementIds: [settlements[0]!.id], method: 'cash' as const }
  const payment = (await runOperation(world.as('owner'), createPayment, due)).value
  await runOperation(world.as('accountant', newId()), confirmPayment, { paymentId: payment.id })
  const mine = (await told('field_manager', managerId)).find((one) => one.kind === 'payment.confirmed')
  expect(mine).toMatchObject({ title: 'Payment made', href: `/field/farmers/${farmer.id}` })
  expect(mine?.detail).toContain('Shivappa Gowda')
  const owner = (await told('owner')).find((one) => one.kind === 'trip.settled')
  expect(owner?.href).toBe('/payments')
})
