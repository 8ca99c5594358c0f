import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { advanceInput, anAdvance, aRequestedAdvance, today } from '@/lib/testing/money'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { approveAdvance } from './operations/approve-advance'
import { cancelAdvance } from './operations/cancel-advance'
import { correctAdvance } from './operations/correct-advance'
import { payAdvance } from './operations/pay-advance'
import { recordAdvance } from './operations/record-advance'
import { rejectAdvance } from './operations/reject-advance'
import { advanceLimitsLeft } from './queries/advance-limits-left'
import { listAdvances } from './queries/advances'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)
const owner = () => world.as('owner')
const DAY_MS = 86_400_000

/** A field manager of his own, with a farmer of his own: nothing counts against another test. */
async function aManager() {
  const memberId = newId()
  const farmer = await aFarmer(world)
  const give = (rupees: number, more: Record<string, unknown> = {}) =>
    runOperation(world.as('field_manager', memberId), recordAdvance, advanceInput(farmer.id, rupees, more))
  return { memberId, farmer, give, ctx: (now?: Date) => world.as('field_manager', memberId, now) }
}

const eventsOf = (streamId: string) =>
  transaction({ role: 'svc_realtime', organizationId: world.organizationId, readOnly: true }, (tx) =>
    tx.execute<{ name: string; payload: { ladder?: string } }>(
      sql`select name, payload from events.events where stream_id = ${streamId} order by version`,
    ),
  )

test('up to ₹2,000 is paid at once, up to ₹10,000 the office is told, above waits for approval', async () => {
  const { give } = await aManager()
  const [small, told, large] = [await give(2000), await give(10_000), await give(10_001)]
  expect([small, told, large].map(({ value }) => value.status)).toEqual(['paid', 'paid', 'requested'])
  expect((await eventsOf(small.value.id))[0]).toMatchObject({
    name: 'advance.recorded',
    payload: { ladder: 'automatic' },
  })
  expect((await eventsOf(told.value.id))[0]).toMatchObject({ name: 'advance.recorded', payload: { ladder: 'told' } })
  expect((await eventsOf(large.value.id))[0]).toMatchObject({ name: 'advance.requested' })
})

test('the office gives within its own authority at once', async () => {
  const farmer = await aFarmer(world)
  expect((await anAdvance(world, farmer.id, 15_000)).status).toBe('paid')
})

test('requested, approved, paid; each only once and in this order', async () => {
  const { id: advanceId } = await aRequestedAdvance(world)
  await expect(runOperation(owner(), payAdvance, { advanceId })).rejects.toMatchObject({ reason: 'advance.cannot-pay' })
  const approved = await runOperation(owner(), approveAdvance, { advanceId })
  expect(approved.value).toMatchObject({ status: 'approved', outstandingPaise: 0 })
  await expect(runOperation(owner(), approveAdvance, { advanceId })).rejects.toMatchObject({ code: 'conflict' })
  await expect(runOperation(owner(), rejectAdvance, { advanceId, reason: 'no more' })).rejects.toMatchObject({
    code: 'conflict',
  })
  const paid = await runOperation(owner(), payAdvance, { advanceId })
  expect(paid.value).toMatchObject({ status: 'paid', outstandingPaise: 1_500_000 })
  await expect(runOperation(owner(), payAdvance, { advanceId })).rejects.toMatchObject({ code: 'conflict' })
})

test('a rejected advance is over', async () => {
  const { id: advanceId } = await aRequestedAdvance(world)
  const { value } = await runOperation(owner(), rejectAdvance, { advanceId, reason: 'too early' })
  expect(value).toMatchObject({ status: 'rejected', decisionReason: 'too early' })
  await expect(runOperation(owner(), cancelAdvance, { advanceId, reason: 'again' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test.each([
  ['less than ₹100', 99, {}, 'advance.below-minimum'],
  ['more than ₹50,000', 50_001, {}, 'advance.above-maximum'],
  ['by bank without a reference', 500, { method: 'bank' }, 'payment.reference-missing'],
  ['on a day to come', 500, { paidOn: '2999-01-01' }, 'input.invalid'],
  ['to a farmer nobody knows', 500, { farmerId: newId() }, 'farmer.unknown'],
  ['for a trip nobody knows', 500, { tripId: newId() }, 'trip.unknown'],
])('an advance of %s is not accepted', async (_, rupees, more, reason) => {
  const { give } = await aManager()
  await expect(give(rupees, more)).rejects.toMatchObject({ code: 'invalid', reason })
})

test('a farmer owes at most ₹50,000 through managers and ₹1,00,000 in all', async () => {
  const { give, farmer } = await aManager()
  await anAdvance(world, farmer.id, 49_000)
  await expect(give(1500)).rejects.toMatchObject({
    reason: 'advance.farmer-over-limit',
    details: { facts: { leftPaise: 100_000 } },
  })
  await give(1000)
  await anAdvance(world, farmer.id, 49_000)
  await expect(anAdvance(world, farmer.id, 1001)).rejects.toMatchObject({ reason: 'advance.farmer-over-hard-limit' })
})

test('a manager gives at most 20 advances a day', async () => {
  const { give, ctx, farmer } = await aManager()
  for (let i = 0; i < 20; i++) await give(100)
  await expect(give(100)).rejects.toMatchObject({ reason: 'advance.manager-over-count' })
  const left = await runQuery(ctx(), advanceLimitsLeft, { farmerId: farmer.id })
  expect(left).toMatchObject({ leftCount: 0, leftPaise: 0, leftCashPaise: 0, giver: 'manager' })
})

test('a manager gives at most ₹2,00,000 a day, whoever receives it; what is left is shown beforehand', async () => {
  const { ctx } = await aManager()
  const give = async (rupees: number) =>
    runOperation(ctx(), recordAdvance, advanceInput((await aFarmer(world)).id, rupees))
  for (const rupees of [50_000, 50_000, 50_000, 49_500]) await give(rupees)
  await expect(give(600)).rejects.toMatchObject({ reason: 'advance.manager-over-day' })
  const left = await runQuery(ctx(), advanceLimitsLeft, { farmerId: (await aFarmer(world)).id })
  expect(left).toMatchObject({ leftPaise: 50_000, leftCount: 16 })
  await give(500)
})

test('the limits of the month and of the organization are settings like the others', async () => {
  const { ctx, farmer } = await aManager()
  const { settings } = world
  const limited = (limits: Partial<typeof settings.advanceLimits>) => ({
    ...ctx(),
    organization: {
      ...ctx().organization,
      settings: { ...settings, advanceLimits: { ...settings.advanceLimits, ...limits } },
    },
  })
  const give = (limits: Partial<typeof settings.advanceLimits>) =>
    runOperation(limited(limits), recordAdvance, advanceInput(farmer.id, 500))
  await expect(give({ managerMonthPaise: 40_000 })).rejects.toMatchObject({ reason: 'advance.manager-over-month' })
  await expect(give({ organizationPaise: 40_000 })).rejects.toMatchObject({ reason: 'advance.organization-over-limit' })
})

test('eight phones at once never pass a limit', async () => {
  const { memberId, farmer } = await aManager()
  await anAdvance(world, farmer.id, 44_000)
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () =>
      runOperation(world.as('field_manager', memberId), recordAdvance, advanceInput(farmer.id, 2000)),
    ),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  for (const refused of tries.filter((one) => one.status === 'rejected'))
    expect(refused.reason).toMatchObject({ reason: 'advance.farmer-over-limit' })
})

test('the same advance sent eight times is one advance; with another amount it is refused', async () => {
  const { farmer, ctx } = await aManager()
  const input = advanceInput(farmer.id, 700)
  const sendings = await Promise.allSettled(Array.from({ length: 8 }, () => runOperation(ctx(), recordAdvance, input)))
  expect(sendings.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect((await runOperation(ctx(), recordAdvance, input)).replayed).toBe(true)
  expect((await runQuery(ctx(), listAdvances, {})).data).toHaveLength(1)
  await expect(runOperation(ctx(), recordAdvance, { ...input, amountPaise: 80_000 })).rejects.toMatchObject({
    reason: 'idempotency_key_reused',
  })
})

test('cash of ₹2,00,000 or more to one farmer in a day is refused, whoever gives it', async () => {
  const { farmer } = await aManager()
  const { settings } = world
  const ctx = owner()
  const advanceLimits = { ...settings.advanceLimits, farmerHardPaise: 100_000_000, maxPaise: 100_000_000 }
  const rich = { ...ctx, organization: { ...ctx.organization, settings: { ...settings, advanceLimits } } }
  await runOperation(rich, recordAdvance, advanceInput(farmer.id, 199_000))
  await expect(runOperation(rich, recordAdvance, advanceInput(farmer.id, 1000))).rejects.toMatchObject({
    code: 'limit_exceeded',
    reason: 'cash.day-limit',
  })
  const byBank = advanceInput(farmer.id, 1000, { method: 'bank', reference: 'NEFT 4711' })
  expect((await runOperation(rich, recordAdvance, byBank)).value.status).toBe('paid')
})

test('a manager takes back his own within 24 hours, the office at any time', async () => {
  const { give, ctx } = await aManager()
  const [first, second] = [(await give(500)).value, (await give(600)).value]
  const later = new Date(Date.now() + DAY_MS + 60_000)
  const late = runOperation(ctx(later), cancelAdvance, { advanceId: first.id, reason: 'typed twice' })
  await expect(late).rejects.toMatchObject({ reason: 'advance.too-late-to-correct' })
  const other = runOperation(world.as('field_manager', newId()), cancelAdvance, {
    advanceId: first.id,
    reason: 'mine?',
  })
  await expect(other).rejects.toMatchObject({ code: 'forbidden' })
  const byOffice = await runOperation(world.as('owner', undefined, later), cancelAdvance, {
    advanceId: first.id,
    reason: 'typed twice',
  })
  expect(byOffice.value).toMatchObject({ status: 'cancelled', cancelledPaise: 50_000, outstandingPaise: 0 })
  const byManager = await runOperation(ctx(), cancelAdvance, { advanceId: second.id, reason: 'wrong farmer' })
  expect(byManager.value.status).toBe('cancelled')
})

test('a correction reverses the wrong advance and records the right one; the journals show both', async () => {
  const { give, ctx } = await aManager()
  const wrong = (await give(1500)).value
  const { value: right } = await runOperation(ctx(), correctAdvance, {
    advanceId: wrong.id,
    amountPaise: 50_000,
    reason: 'one zero too many',
  })
  expect(right).toMatchObject({ status: 'paid', amountPaise: 50_000, paidOn: today() })
  expect((await eventsOf(wrong.id)).map(({ name }) => name)).toEqual(['advance.recorded', 'advance.cancelled'])
  const again = runOperation(ctx(), correctAdvance, { advanceId: wrong.id, amountPaise: 60_000, reason: 'again' })
  await expect(again).rejects.toMatchObject({ reason: 'advance.cannot-correct' })
  const tooMuch = runOperation(ctx(), correctAdvance, { advanceId: right.id, amountPaise: 1_100_000, reason: 'more' })
  await expect(tooMuch).rejects.toMatchObject({ reason: 'advance.needs-approval' })
})

test('a field manager sees own advances only', async () => {
  const [mine, other] = [await aManager(), await aManager()]
  const { value } = await mine.give(400)
  expect((await runQuery(mine.ctx(), listAdvances, {})).data.map(({ id }) => id)).toEqual([value.id])
  expect((await runQuery(other.ctx(), listAdvances, {})).data).toEqual([])
  expect((await runQuery(owner(), listAdvances, { farmerId: mine.farmer.id })).data).toHaveLength(1)
})
