import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { rebuild } from '@/lib/events/rebuild'
import { answerDispute } from '@/lib/services/delivery/operations/answer-dispute'
import { markPaid } from '@/lib/services/delivery/operations/mark-paid'
import { getTrip } from '@/lib/services/delivery/queries/trips'
import { questioned } from '@/lib/testing/disputes'
import { anAdvance, aPayment, aRequestedAdvance, aSettlement } from '@/lib/testing/money'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { projections } from '@/scripts/rebuild'
import { adjustSettlement } from './operations/adjust-settlement'
import { approveAdvance } from './operations/approve-advance'
import { cancelAdvance } from './operations/cancel-advance'
import { confirmPayment } from './operations/confirm-payment'
import { correctAdvance } from './operations/correct-advance'
import { countFloat } from './operations/count-float'
import { createBatch } from './operations/create-batch'
import { drawFloat } from './operations/draw-float'
import { failPayment } from './operations/fail-payment'
import { payAdvance } from './operations/pay-advance'
import { rejectAdvance } from './operations/reject-advance'
import { retryPayment } from './operations/retry-payment'
import { returnFloat } from './operations/return-float'
import { reversePayment } from './operations/reverse-payment'
import { reverseSettlement } from './operations/reverse-settlement'
import { sendBatch } from './operations/send-batch'

let database: OwnDatabase
let world: World
beforeAll(async () => {
  database = await ownDatabase()
  world = await foundWorld()
})
afterAll(() => database.drop())
const reason = 'as agreed'
const owner = () => world.as('owner')

/** Everything that can happen to money, once. */
async function everything() {
  const [asked, refused] = [await aRequestedAdvance(world), await aRequestedAdvance(world)]
  await runOperation(owner(), approveAdvance, { advanceId: asked.id })
  await runOperation(owner(), payAdvance, { advanceId: asked.id })
  await runOperation(owner(), rejectAdvance, { advanceId: refused.id, reason })
  const farmer = await aFarmer(world)
  const wrong = await anAdvance(world, farmer.id, 900)
  await runOperation(owner(), correctAdvance, { advanceId: wrong.id, amountPaise: 800_000, reason })
  const dropped = await anAdvance(world, farmer.id, 900)
  await runOperation(owner(), cancelAdvance, { advanceId: dropped.id, reason })
  const seed = { method: 'in_kind', inKind: { item: 'Seed', quantity: 2, unit: 'bags' } }
  const goods = await anAdvance(world, farmer.id, 900, seed)
  await runOperation(owner(), correctAdvance, { advanceId: goods.id, amountPaise: 80_000, reason })
  const nothingLeft = await aSettlement(world, farmer.id)
  expect(nothingLeft).toMatchObject({ finalAmountPaise: 0, status: 'paid' })
  await runOperation(world.asSystem(), markPaid, { deliveryId: nothingLeft.deliveryId, isPaid: true })
  await runOperation(owner(), reverseSettlement, { settlementId: nothingLeft.id, reason })
  const paymentId = (await aPayment(world)).id
  await runOperation(owner(), failPayment, { paymentId, reason })
  await runOperation(owner(), retryPayment, { paymentId })
  await runOperation(owner(), confirmPayment, { paymentId })
  await runOperation(owner(), reversePayment, { paymentId, reason })
  await runOperation(owner(), confirmPayment, { paymentId: (await aPayment(world)).id })
  const disputed = await aSettlement(world)
  await runOperation(owner(), answerDispute, {
    disputeId: (await questioned(world, disputed.deliveryId)).id,
    verdict: 'stands',
    answer: reason,
  })
  const disputeId = (await questioned(world, disputed.deliveryId)).id
  await runOperation(owner(), adjustSettlement, { disputeId, adjustmentPaise: 12_300, answer: reason })
  const { id, farmerId } = await aSettlement(world)
  const payments = [{ farmerId, settlementIds: [id], method: 'bank' as const }]
  const batch = (await runOperation(owner(), createBatch, { payments })).value
  await runOperation(owner(), sendBatch, { batchId: batch.id })
  const memberId = world.ownerMemberId
  await runOperation(owner(), drawFloat, { memberId, amountPaise: 1_000_000 })
  await anAdvance(world, farmer.id, 300)
  await runOperation(owner(), returnFloat, { memberId, amountPaise: 100_000 })
  await runOperation(owner(), countFloat, { countedPaise: 860_000, note: reason })
}

test('advances, settlements, payments and journals made again from the events are identical', async () => {
  await everything()
  const payment = projections.find(({ service }) => service === 'payment')!
  expect(await rebuild(database.owner, payment, world.organizationId, false)).toEqual([])
  const falsify = `update payment.advances set recovered_paise = recovered_paise + 1 where amount_paise = 800000`
  await database.owner.unsafe(falsify)
  expect(await rebuild(database.owner, payment, world.organizationId, true)).toMatchObject([
    { table: 'payment.advances', onlyBefore: 1, onlyAfter: 1 },
  ])
  expect(await rebuild(database.owner, payment, world.organizationId, false)).toEqual([])
})

test('a closed trip is open again when its money comes back', async () => {
  const { id: paymentId, settlementIds } = await aPayment(world)
  await runOperation(owner(), confirmPayment, { paymentId })
  const [settlement] = await database.owner`select delivery_id, trip_id from payment.settlements
    where id = ${settlementIds[0]!}`
  const { delivery_id: deliveryId, trip_id: tripId } = settlement as unknown as Record<string, string>
  const mark = (isPaid: boolean) => runOperation(world.asSystem(), markPaid, { deliveryId: deliveryId!, isPaid })
  const statusOf = async () => (await runQuery(owner(), getTrip, { tripId: tripId! })).status
  await mark(true)
  expect(await statusOf()).toBe('closed')
  await runOperation(owner(), reversePayment, { paymentId, reason })
  await mark(false)
  expect(await statusOf()).toBe('settled')
})
