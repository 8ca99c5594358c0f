import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { promiseBags } from '@/lib/services/delivery/operations/promise-bags'
import { tripPromises } from '@/lib/services/delivery/queries/promises'
import { acceptChange } from '@/lib/services/farmer/operations/accept-change'
import { askChange } from '@/lib/services/farmer/operations/ask-change'
import { refuseChange } from '@/lib/services/farmer/operations/refuse-change'
import { listChangeRequests, ownDetails } from '@/lib/services/farmer/queries/change-requests'
import { getFarmer } from '@/lib/services/farmer/queries/farmers'
import { approveAdvance } from '@/lib/services/payment/operations/approve-advance'
import { askAdvance } from '@/lib/services/payment/operations/ask-advance'
import { payAdvance } from '@/lib/services/payment/operations/pay-advance'
import { recordCharge } from '@/lib/services/payment/operations/record-charge'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'
import { farmerLedger } from '@/lib/services/payment/queries/ledger'
import { ownRepayment } from '@/lib/services/payment/queries/own-repayment'
import { anAdvance } from '@/lib/testing/money'
import { aFarmer, aPricedDelivery, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { ownAdvances, ownDeliveries, ownOverview } from './queries/own-account'
import { ownLorries } from './queries/own-lorries'
import { ownNews } from './queries/own-news'
import { ownPrices } from './queries/own-prices'
import { ownSlip } from './queries/own-slip'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const fifty = Array(50).fill(50)
/** 50 bags of 50 kg at ₹25: net 2,400 kg, ₹60,000; an advance of ₹15,000 is out. */
async function weighed() {
  const farmer = await aFarmer(world)
  await anAdvance(world, farmer.id, 15_000)
  const { delivery } = await aPricedDelivery(world, farmer.id, fifty, 2_500)
  return { farmer, delivery, ctx: world.asFarmer(farmer.id) }
}

test('a farmer sees what is due, each delivery and its slip, and nobody else’s', async () => {
  const { delivery, ctx } = await weighed()
  const other = await weighed()
  expect(await runQuery(ctx, ownOverview, {})).toMatchObject({
    duePaise: 0,
    advancePaise: 1_500_000,
    unsettledGrams: 2_500_000,
  })
  await runOperation(world.as('owner'), settleTrip, { tripId: delivery.tripId })
  expect(await runQuery(ctx, ownOverview, {})).toMatchObject({ duePaise: 4_500_000, advancePaise: 0 })
  const deliveries = await runQuery(ctx, ownDeliveries, {})
  expect(deliveries).toEqual([
    expect.objectContaining({ id: delivery.id, status: 'settled', finalAmountPaise: 4_500_000, isPaid: false }),
  ])
  const [slip] = await runQuery(ctx, ownSlip, { deliveryId: delivery.id })
  expect(slip).toMatchObject({ provisional: false, finalAmountPaise: 4_500_000, advanceRecoveredPaise: 1_500_000 })
  expect(slip?.bags).toHaveLength(50)
  expect((await runQuery(ctx, ownNews, {})).map((news) => news.kind).sort()).toEqual(['advance', 'settled', 'weighed'])
  await expect(runQuery(ctx, ownSlip, { deliveryId: other.delivery.id })).rejects.toMatchObject({ code: 'not_found' })
})

test('repaying less now means more in the hand and more to carry, by the rules of settling', async () => {
  const { farmer, delivery, ctx } = await weighed()
  const all = await runQuery(ctx, ownRepayment, {})
  expect(all).toMatchObject({
    valuePaise: 6_000_000,
    repayPaise: 1_500_000,
    finalAmountPaise: 4_500_000,
    carryPaise: 0,
  })
  const less = await runQuery(ctx, ownRepayment, { repayPaise: 500_000 })
  expect(less).toMatchObject({ finalAmountPaise: 5_500_000, carryPaise: 1_000_000 })
  const advanceRecovery = [{ farmerId: farmer.id, amountPaise: 500_000 }]
  await runOperation(world.as('owner'), settleTrip, { tripId: delivery.tripId, advanceRecovery })
  expect(await runQuery(ctx, ownOverview, {})).toMatchObject({ duePaise: 5_500_000, advancePaise: 1_000_000 })
  expect(await runQuery(ctx, ownRepayment, {})).toMatchObject({ valuePaise: null, finalAmountPaise: null })
})

test('what the farmer bears of the trip’s charges is taken off before anything is promised', async () => {
  const { delivery, ctx } = await weighed()
  const loading = { tripId: delivery.tripId, kind: 'loading', bornBy: 'farmers', amountPaise: 50_000 } as const
  await runOperation(world.as('owner'), recordCharge, loading)
  const promised = await runQuery(ctx, ownRepayment, {})
  expect(promised).toMatchObject({ valuePaise: 5_950_000, finalAmountPaise: 4_450_000 })
  await runOperation(world.as('owner'), settleTrip, { tripId: delivery.tripId })
  expect(await runQuery(ctx, ownOverview, {})).toMatchObject({ duePaise: promised.finalAmountPaise })
})

test('a farmer asks for an advance once; the office approves and pays it', async () => {
  const farmer = await aFarmer(world)
  const ctx = world.asFarmer(farmer.id)
  const asked = (await runOperation(ctx, askAdvance, { amountPaise: 500_000, reason: 'seed' })).value
  await expect(runOperation(ctx, askAdvance, { amountPaise: 500_000, reason: 'seed' })).rejects.toMatchObject({
    reason: 'advance.asked-already',
  })
  expect(await runQuery(ctx, ownAdvances, {})).toMatchObject([{ status: 'requested', outstandingPaise: 0 }])
  await runOperation(world.as('owner'), approveAdvance, asked)
  await runOperation(world.as('owner'), payAdvance, asked)
  expect(await runQuery(ctx, ownAdvances, {})).toMatchObject([{ status: 'paid', outstandingPaise: 500_000 }])
})

test('nobody asks for more than an advance may be', async () => {
  const ctx = world.asFarmer((await aFarmer(world)).id)
  await expect(runOperation(ctx, askAdvance, { amountPaise: 5_000_001, reason: 'tractor' })).rejects.toMatchObject({
    reason: 'advance.above-maximum',
  })
})

test('what a farmer says to bring is seen by the office until the lorry is gone; the last word counts', async () => {
  const trip = await aTrip(world, world.ownerMemberId, '2099-01-01')
  const farmer = await aFarmer(world)
  const ctx = world.asFarmer(farmer.id)
  for (const bagCount of [30, 45, 45]) await runOperation(ctx, promiseBags, { tripId: trip.id, bagCount })
  const seen = await runQuery(world.as('owner'), tripPromises, { tripId: trip.id })
  expect(seen).toMatchObject({ bagCount: 45, data: [{ bagCount: 45, farmer: { id: farmer.id } }] })
  const lorries = await runQuery(ctx, ownLorries, {})
  expect(lorries.find((lorry) => lorry.tripId === trip.id)).toMatchObject({ promisedBags: 45, isOwnVillage: true })
  const other = world.asFarmer((await aFarmer(world)).id)
  expect((await runQuery(other, ownLorries, {})).find((lorry) => lorry.tripId === trip.id)?.promisedBags).toBeNull()
})

test('the office accepts a change that a farmer asked for, or refuses it with a reason the farmer reads', async () => {
  const farmer = await aFarmer(world)
  const ctx = world.asFarmer(farmer.id)
  const first = (await runOperation(ctx, askChange, { village: 'Ranebennur', note: 'we moved' })).value
  await expect(runOperation(ctx, askChange, { village: 'Hubli' })).rejects.toMatchObject({ code: 'conflict' })
  expect((await runQuery(world.as('owner'), listChangeRequests, { farmerId: farmer.id })).data).toHaveLength(1)
  await expect(runOperation(world.as('field_manager'), acceptChange, first)).rejects.toMatchObject({
    code: 'forbidden',
  })
  await runOperation(world.as('owner'), acceptChange, first)
  expect((await runQuery(world.as('owner'), getFarmer, { farmerId: farmer.id })).village).toBe('Ranebennur')
  await expect(runOperation(world.as('owner'), acceptChange, first)).rejects.toMatchObject({
    reason: 'change.answered',
  })
  const second = (await runOperation(ctx, askChange, { upiId: 'kotresh@upi' })).value
  await runOperation(world.as('owner'), refuseChange, { ...second, answer: 'Please come with the passbook' })
  expect(await runQuery(ctx, ownDetails, {})).toMatchObject({
    upiId: null,
    changeRequest: { status: 'refused', answer: 'Please come with the passbook' },
  })
})

test('the office’s own queries stay shut for a farmer, whatever id is sent', async () => {
  const { farmer, ctx } = await weighed()
  await expect(runQuery(ctx, getFarmer, { farmerId: farmer.id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(runQuery(ctx, farmerLedger, { farmerId: farmer.id })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(runQuery(world.as('owner'), ownOverview, {})).rejects.toMatchObject({ code: 'forbidden' })
  expect(await runQuery(ctx, ownPrices, {})).toMatchObject({ bands: [] })
})
