import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '@/lib/access/ctx'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { markPaid } from '@/lib/services/delivery/operations/mark-paid'
import { getTrip } from '@/lib/services/delivery/queries/trips'
import { anAdvance, aPayment, aSettlement } from '@/lib/testing/money'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { approvePayment } from './operations/approve-payment'
import { confirmPayment } from './operations/confirm-payment'
import { createPayment } from './operations/create-payment'
import { failPayment } from './operations/fail-payment'
import { retryPayment } from './operations/retry-payment'
import { reversePayment } from './operations/reverse-payment'
import { reverseSettlement } from './operations/reverse-settlement'
import { sendPayment } from './operations/send-payment'
import { farmerLedger } from './queries/ledger'
import { listPayments } from './queries/payments'
import { getSettlement, listSettlements } from './queries/settlements'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)
const owner = () => world.as('owner')
const reason = 'account closed'
const settlementOf = (settlementId: string) => runQuery(owner(), getSettlement, { settlementId })
const balanceOf = async (farmerId: string) => (await runQuery(owner(), farmerLedger, { farmerId })).balancePaise
const pay = (settlement: { id: string; farmerId: string }, more: Record<string, unknown> = {}, ctx = owner()) =>
  runOperation(ctx, createPayment, {
    farmerId: settlement.farmerId,
    settlementIds: [settlement.id],
    method: 'cash' as const,
    ...more,
  })

/** The same organization with other settings. */
function withSettings(ctx: Ctx, change: Partial<World['settings']>): Ctx {
  const { organization } = ctx
  return { ...ctx, organization: { ...organization, settings: { ...organization.settings, ...change } } } as Ctx
}

test('all that is due is paid, confirmed with the reference; ledger, settlement, delivery and trip follow', async () => {
  const settlement = await aSettlement(world)
  const { value: payment } = await pay(settlement, { method: 'bank' })
  expect(payment).toMatchObject({ status: 'approved', amountPaise: 442_500, settlementIds: [settlement.id] })
  expect(await settlementOf(settlement.id)).toMatchObject({ status: 'settled', duePaise: 0, paidPaise: 0 })
  await runOperation(owner(), sendPayment, { paymentId: payment.id })
  const without = runOperation(owner(), confirmPayment, { paymentId: payment.id })
  await expect(without).rejects.toMatchObject({ reason: 'payment.reference-missing' })
  const { value } = await runOperation(owner(), confirmPayment, { paymentId: payment.id, reference: 'UTR 0042' })
  expect(value).toMatchObject({ status: 'confirmed', reference: 'UTR 0042' })
  expect(await settlementOf(settlement.id)).toMatchObject({ status: 'paid', paidPaise: 442_500 })
  expect(await balanceOf(settlement.farmerId)).toBe(0)
  await runOperation(world.asSystem(), markPaid, { deliveryId: settlement.deliveryId, isPaid: true })
  expect((await runQuery(owner(), getTrip, { tripId: settlement.tripId })).status).toBe('closed')
})

test('parts are paid until nothing is due, and never a paisa more', async () => {
  const settlement = await aSettlement(world)
  await expect(pay(settlement, { amountPaise: 442_501 })).rejects.toMatchObject({ reason: 'payment.exceeds-due' })
  const { value: first } = await pay(settlement, { amountPaise: 400_000 })
  await runOperation(owner(), confirmPayment, { paymentId: first.id })
  expect(await settlementOf(settlement.id)).toMatchObject({ status: 'settled', duePaise: 42_500 })
  await expect(pay(settlement, { amountPaise: 42_501 })).rejects.toMatchObject({ reason: 'payment.exceeds-due' })
  const due = await runQuery(owner(), listSettlements, { due: 'true' as never, farmerId: settlement.farmerId })
  expect(due.data.map(({ id }) => id)).toEqual([settlement.id])
  const { value: second } = await pay(settlement)
  await runOperation(owner(), confirmPayment, { paymentId: second.id })
  expect((await settlementOf(settlement.id)).status).toBe('paid')
  await expect(pay(settlement)).rejects.toMatchObject({ code: 'conflict' })
})

test('one payment for several settlements pays the oldest first', async () => {
  const farmer = await aFarmer(world)
  const [one, two] = [await aSettlement(world, farmer.id), await aSettlement(world, farmer.id)]
  const { value } = await pay(one, { settlementIds: [two.id, one.id], amountPaise: 500_000 })
  expect(value.allocations.map(({ settlementId, amountPaise }) => [settlementId, amountPaise])).toEqual([
    [one.id, 442_500],
    [two.id, 57_500],
  ])
})

test('another farmer’s settlement cannot be paid to this one', async () => {
  const settlement = await aSettlement(world)
  const other = await aFarmer(world)
  await expect(pay(settlement, { farmerId: other.id })).rejects.toMatchObject({ code: 'invalid' })
})

test('eight racing payments never exceed what is due', async () => {
  const settlement = await aSettlement(world)
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => pay(settlement, { amountPaise: 100_000 })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(4)
  for (const refused of tries.filter((one) => one.status === 'rejected'))
    expect(refused.reason).toMatchObject({ reason: 'payment.exceeds-due' })
})

test('eight confirmations at once move the money once', async () => {
  const { id: paymentId, farmerId } = await aPayment(world)
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, () => runOperation(owner(), confirmPayment, { paymentId })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await balanceOf(farmerId)).toBe(0)
})

test('above the threshold a second person approves; who made it may not, not even with another key', async () => {
  const strict = (ctx: Ctx) => withSettings(ctx, { paymentApprovalThresholdPaise: 100_000 })
  const settlement = await aSettlement(world)
  const { value: payment } = await pay(settlement, {}, strict(owner()))
  expect(payment.status).toBe('draft')
  const paymentId = payment.id
  const early = runOperation(strict(owner()), confirmPayment, { paymentId })
  await expect(early).rejects.toMatchObject({ reason: 'payment.cannot-confirm' })
  const self = runOperation(strict(owner()), approvePayment, { paymentId })
  await expect(self).rejects.toMatchObject({ code: 'forbidden', reason: 'payment.needs-second-person' })
  const key = { kind: 'apiKey', keyId: newId(), memberId: world.ownerMemberId, name: 'k', role: 'owner', scopes: null }
  const byKey = runOperation({ ...strict(owner()), actor: key } as Ctx, approvePayment, { paymentId })
  await expect(byKey).rejects.toMatchObject({ reason: 'payment.needs-second-person' })
  const second = strict(world.as('approver', newId()))
  expect((await runOperation(second, approvePayment, { paymentId })).value.status).toBe('approved')
  await expect(runOperation(second, approvePayment, { paymentId })).rejects.toMatchObject({ code: 'conflict' })
  expect((await runOperation(strict(owner()), confirmPayment, { paymentId })).value.status).toBe('confirmed')
})

test('a failed payment leaves everything due; tried again it needs the same approval as before', async () => {
  const { id: paymentId, settlementIds } = await aPayment(world)
  const { value: failed } = await runOperation(owner(), failPayment, { paymentId, reason })
  expect(failed).toMatchObject({ status: 'failed', failureReason: reason })
  expect(await settlementOf(settlementIds[0]!)).toMatchObject({ duePaise: 442_500 })
  await expect(runOperation(owner(), confirmPayment, { paymentId })).rejects.toMatchObject({ code: 'conflict' })
  const { value: again } = await runOperation(owner(), retryPayment, { paymentId })
  expect(again).toMatchObject({ status: 'approved', failureReason: null })
  expect(await settlementOf(settlementIds[0]!)).toMatchObject({ duePaise: 0 })
})

test('a failed payment is not tried again once something else pays the settlement', async () => {
  const { id: paymentId, settlementIds, farmerId } = await aPayment(world)
  await runOperation(owner(), failPayment, { paymentId, reason })
  await pay({ id: settlementIds[0]!, farmerId })
  await expect(runOperation(owner(), retryPayment, { paymentId })).rejects.toMatchObject({
    reason: 'payment.exceeds-due',
  })
})

test('a reversed payment makes the settlement due again; only then can the settlement be reversed', async () => {
  const { id: paymentId, settlementIds, farmerId } = await aPayment(world)
  const settlementId = settlementIds[0]!
  const reversal = () => runOperation(owner(), reverseSettlement, { settlementId, reason: 'wrong price' })
  await expect(reversal()).rejects.toMatchObject({ reason: 'settlement.has-payments' })
  await runOperation(owner(), confirmPayment, { paymentId })
  await expect(reversal()).rejects.toMatchObject({ reason: 'settlement.has-payments' })
  const { value } = await runOperation(owner(), reversePayment, { paymentId, reason: 'came back' })
  expect(value.status).toBe('reversed')
  expect(await settlementOf(settlementId)).toMatchObject({ status: 'settled', paidPaise: 0, duePaise: 442_500 })
  expect(await balanceOf(farmerId)).toBe(442_500)
  await expect(runOperation(owner(), reversePayment, { paymentId, reason })).rejects.toMatchObject({ code: 'conflict' })
  await reversal()
  expect(await balanceOf(farmerId)).toBe(0)
})

test('cash of ₹2,00,000 or more to one farmer in a day is refused, advances and payments together', async () => {
  const farmer = await aFarmer(world)
  await anAdvance(world, farmer.id, 1000)
  const settlement = await aSettlement(world, farmer.id)
  const careful = withSettings(owner(), { cashDayLimitPaise: 400_000 })
  await expect(pay(settlement, { amountPaise: 300_000 }, careful)).rejects.toMatchObject({ reason: 'cash.day-limit' })
  await pay(settlement, { amountPaise: 299_999 }, careful)
  await expect(pay(settlement, { amountPaise: 1 }, careful)).rejects.toMatchObject({ reason: 'cash.day-limit' })
  await pay(settlement, { amountPaise: 1, method: 'upi' }, careful)
})

test('the same payment sent twice is one payment; a stale version is refused', async () => {
  const settlement = await aSettlement(world)
  const id = newId()
  const first = await pay(settlement, { id })
  expect(await pay(settlement, { id })).toEqual({ value: first.value, replayed: true })
  expect((await runQuery(owner(), listPayments, { farmerId: settlement.farmerId })).data).toHaveLength(1)
  await runOperation(owner(), sendPayment, { paymentId: id })
  const stale = runOperation(owner(), failPayment, { paymentId: id, reason, expectedVersion: 1 })
  await expect(stale).rejects.toMatchObject({ reason: 'record.stale' })
})
