import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { answerDispute } from '@/lib/services/delivery/operations/answer-dispute'
import { openDispute } from '@/lib/services/delivery/operations/open-dispute'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { getDispute, listDisputes } from '@/lib/services/delivery/queries/disputes'
import { ownDisputesOf } from '@/lib/services/delivery/queries/own-disputes'
import { getTrip } from '@/lib/services/delivery/queries/trips'
import { QUESTION, questioned } from '@/lib/testing/disputes'
import { aSettlement } from '@/lib/testing/money'
import { aDelivery, aFarmer, aManager, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { adjustSettlement } from './operations/adjust-settlement'
import { confirmPayment } from './operations/confirm-payment'
import { createBatch } from './operations/create-batch'
import { createPayment } from './operations/create-payment'
import { reverseSettlement } from './operations/reverse-settlement'
import { settleTrip } from './operations/settle-trip'
import { farmerLedger } from './queries/ledger'
import { getSettlement, listSettlements } from './queries/settlements'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)
const owner = () => world.as('owner')
const asFarmer = (farmerId: string, of = world) => {
  const actor = { kind: 'farmer' as const, farmerId, name: 'Ramesh', role: 'farmer' as const, sessionId: farmerId }
  return { ...of.as('owner'), actor }
}
const answer = 'Bag 2 was read wrongly.'
const adjust = (disputeId: string, adjustmentPaise: number) =>
  runOperation(owner(), adjustSettlement, { disputeId, adjustmentPaise, answer })
const settlementOf = (settlementId: string) => runQuery(owner(), getSettlement, { settlementId })
const pay = ({ id, farmerId }: { id: string; farmerId: string }) =>
  runOperation(owner(), createPayment, { farmerId, settlementIds: [id], method: 'cash' })

/** A priced trip of so many farmers. */
async function pricedTrip(count: number) {
  const trip = await aTrip(world)
  const deliveries = []
  for (let nth = 0; nth < count; nth++)
    deliveries.push(await aDelivery(world, trip.id, (await aFarmer(world)).id, [62, 61, 60]))
  await runOperation(world.as('field_manager'), submitTrip, { tripId: trip.id })
  for (const { id: deliveryId } of deliveries)
    await runOperation(owner(), priceDelivery, { deliveryId, pricePaisePerKg: 2500, reason: 'agreed' })
  return { tripId: trip.id, deliveries }
}

test('a trip is settled around the questioned delivery, which is priced anew and settled when it is answered', async () => {
  const { tripId, deliveries } = await pricedTrip(3)
  const [waiting, ...others] = deliveries
  const { id: disputeId } = await questioned(world, waiting!.id)
  const settle = async () => (await runOperation(owner(), settleTrip, { tripId })).value.settlements
  expect((await settle()).map((one) => one.deliveryId).sort()).toEqual(others.map((one) => one.id).sort())
  expect((await runQuery(owner(), getTrip, { tripId })).status).toBe('priced')
  await expect(settle()).rejects.toMatchObject({ code: 'conflict', reason: 'trip.is-disputed' })
  await runOperation(owner(), priceDelivery, { deliveryId: waiting!.id, pricePaisePerKg: 2600, reason: 'as promised' })
  const given = { disputeId, verdict: 'adjusted' as const, answer: 'Right: ₹26 was promised.' }
  expect((await runOperation(owner(), answerDispute, given)).value).toMatchObject({
    status: 'answered',
    adjustmentPaise: null,
  })
  expect(await settle()).toMatchObject([{ deliveryId: waiting!.id, pricePaisePerKg: 2600 }])
  expect((await runQuery(owner(), getTrip, { tripId })).status).toBe('settled')
})

test('a settled delivery in question is not paid, alone or in a batch, until the slip stands', async () => {
  const settlement = await aSettlement(world)
  const { id: disputeId } = await questioned(world, settlement.deliveryId)
  await expect(pay(settlement)).rejects.toMatchObject({ code: 'conflict', reason: 'settlement.is-disputed' })
  const line = { farmerId: settlement.farmerId, settlementIds: [settlement.id], method: 'bank' as const }
  await expect(runOperation(owner(), createBatch, { payments: [line] })).rejects.toMatchObject({
    details: { fields: [{ path: 'payments.0', message: expect.stringContaining('is questioned') }] },
  })
  const due = await runQuery(owner(), listSettlements, { due: true, farmerId: settlement.farmerId })
  expect(due.data).toMatchObject([{ id: settlement.id, isDisputed: true }])
  await runOperation(owner(), answerDispute, { disputeId, verdict: 'stands', answer: 'The scale was checked.' })
  expect((await pay(settlement)).value.amountPaise).toBe(settlement.finalAmountPaise)
})

test('an adjustment after payment is due again, with a journal and a line of its own', async () => {
  const settlement = await aSettlement(world)
  await runOperation(owner(), confirmPayment, { paymentId: (await pay(settlement)).value.id })
  const { id: disputeId } = await questioned(world, settlement.deliveryId)
  expect((await adjust(disputeId, 12_500)).value).toMatchObject({
    ...{ status: 'settled', adjustmentPaise: 12_500, duePaise: 12_500, isDisputed: false },
    adjustments: [{ amountPaise: 12_500, reason: answer, line: 'weight' }],
  })
  const ledger = await runQuery(owner(), farmerLedger, { farmerId: settlement.farmerId })
  expect(ledger).toMatchObject({ balancePaise: 12_500 })
  expect(ledger.data.at(-1)).toMatchObject({ kind: 'adjustment', creditPaise: 12_500, balancePaise: 12_500 })
  const rest = (await pay(settlement)).value
  expect(rest.amountPaise).toBe(12_500)
  await runOperation(owner(), confirmPayment, { paymentId: rest.id })
  expect((await settlementOf(settlement.id)).status).toBe('paid')
})

test('what is taken off is never more than what is neither promised nor paid', async () => {
  const settlement = await aSettlement(world)
  const { farmerId, id, finalAmountPaise } = settlement
  const part = { farmerId, settlementIds: [id], method: 'cash' as const, amountPaise: finalAmountPaise - 5_000 }
  const paid = (await runOperation(owner(), createPayment, part)).value
  const { id: disputeId } = await questioned(world, settlement.deliveryId)
  await expect(adjust(disputeId, -5_001)).rejects.toMatchObject({
    reason: 'adjustment.below-promised',
    details: { fields: [{ path: 'adjustmentPaise', message: expect.stringContaining('At most ₹50.00') }] },
  })
  await runOperation(owner(), confirmPayment, { paymentId: paid.id })
  expect((await adjust(disputeId, -5_000)).value).toMatchObject({ status: 'paid', duePaise: 0 })
})

test('a reversal takes its adjustments with it, and the slips name each other', async () => {
  const first = await aSettlement(world)
  await adjust((await questioned(world, first.deliveryId)).id, -7_700)
  await runOperation(owner(), reverseSettlement, { settlementId: first.id, reason: 'wrong price' })
  expect(await runQuery(owner(), farmerLedger, { farmerId: first.farmerId })).toMatchObject({ balancePaise: 0 })
  const again = (await runOperation(owner(), settleTrip, { tripId: first.tripId })).value.settlements[0]!
  expect(again).toMatchObject({ adjustmentPaise: 0, adjustments: [], finalAmountPaise: first.finalAmountPaise })
  expect(again).toMatchObject({ replaces: { number: first.number, reason: 'wrong price' }, replacedBy: null })
  expect((await settlementOf(first.id)).replacedBy).toMatchObject({ id: again.id, number: again.number })
})

test('of two who question at once one is heard, and one answer counts', async () => {
  const { deliveryId } = await aSettlement(world)
  const ask = () => runOperation(owner(), openDispute, { deliveryId, ...QUESTION })
  const tried = await Promise.allSettled([ask(), ask()])
  expect(tried.filter((one) => one.status === 'rejected')).toMatchObject([
    { reason: { reason: 'delivery.already-disputed' } },
  ])
  const [open] = (await runQuery(owner(), listDisputes, { deliveryId, status: 'open' })).data
  const answers = await Promise.allSettled([adjust(open!.id, 100), adjust(open!.id, 200)])
  expect(answers.filter((one) => one.status === 'rejected')).toMatchObject([
    { reason: { reason: 'dispute.already-answered' } },
  ])
})

test('an answer that does not fit is refused: an amount is needed after settling, and none before', async () => {
  const { deliveries } = await pricedTrip(1)
  const before = (await questioned(world, deliveries[0]!.id)).id
  await expect(adjust(before, 100)).rejects.toMatchObject({ reason: 'dispute.not-settled' })
  const after = (await questioned(world, (await aSettlement(world)).deliveryId)).id
  const adjusted = { disputeId: after, verdict: 'adjusted' as const, answer }
  await expect(runOperation(owner(), answerDispute, adjusted)).rejects.toMatchObject({
    reason: 'dispute.needs-adjustment',
  })
})

test('a farmer questions own deliveries only, and nobody of the field answers', async () => {
  const settlement = await aSettlement(world)
  const ask = { deliveryId: settlement.deliveryId, ...QUESTION }
  const other = await aFarmer(world, 'Suresh')
  await expect(runOperation(asFarmer(other.id), openDispute, ask)).rejects.toMatchObject({ code: 'not_found' })
  const neighbour = await foundWorld()
  await expect(runOperation(asFarmer(settlement.farmerId, neighbour), openDispute, ask)).rejects.toMatchObject({
    code: 'not_found',
  })
  const { id: disputeId } = (await runOperation(asFarmer(settlement.farmerId), openDispute, ask)).value
  const own = { deliveryId: settlement.deliveryId }
  expect(await runQuery(asFarmer(settlement.farmerId), ownDisputesOf, own)).toMatchObject([{ id: disputeId }])
  await expect(runQuery(asFarmer(other.id), ownDisputesOf, own)).rejects.toMatchObject({ code: 'not_found' })
  const stranger = world.as('field_manager', await aManager(world))
  await expect(runQuery(stranger, getDispute, { disputeId })).rejects.toMatchObject({ code: 'not_found' })
  for (const ctx of [asFarmer(settlement.farmerId), stranger])
    await expect(runOperation(ctx, answerDispute, { disputeId, verdict: 'stands', answer })).rejects.toMatchObject({
      code: 'forbidden',
    })
})
