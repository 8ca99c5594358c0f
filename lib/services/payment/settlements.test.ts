import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { returnTrip } from '@/lib/services/delivery/operations/return-trip'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import { getTrip } from '@/lib/services/delivery/queries/trips'
import { anAdvance, aSettlement } from '@/lib/testing/money'
import { aDelivery, aFarmer, aPricedDelivery, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { cancelAdvance } from './operations/cancel-advance'
import { reverseSettlement } from './operations/reverse-settlement'
import { settleTrip } from './operations/settle-trip'
import { getAdvance } from './queries/advances'
import { farmerLedger } from './queries/ledger'
import { getSettlement, listSettlements } from './queries/settlements'
import { readVerificationCode } from './rules/verification-code'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)
const owner = () => world.as('owner')
const settle = async (tripId: string, more: Record<string, unknown> = {}) =>
  (await runOperation(owner(), settleTrip, { tripId, ...more })).value.settlements
const ledgerOf = (farmerId: string) => runQuery(owner(), farmerLedger, { farmerId })

const TALLY =
  '64 59 64 65 59 63 61 59 62 60 62 59 60 63 63 64 62 67 66 64 62 62 61 62 65 62 60 60 65 59 65 59 62 62 66 64 63 56 53 62 60 64 61 62 65 66 62 64 66 70 65 62 65 59 64'
    .split(' ')
    .map(Number)

test('first worked example: 50 bags, quality 25 kg, an advance of ₹15,000: ₹44,375 to pay', async () => {
  const farmer = await aFarmer(world)
  await anAdvance(world, farmer.id, 15_000)
  const { trip, delivery } = await aPricedDelivery(world, farmer.id, Array(50).fill(50), 2500)
  const quality = { deliveryId: delivery.id, pricePaisePerKg: 2500, qualityDeductionGrams: 25_000, reason: 'broken' }
  await runOperation(owner(), priceDelivery, quality)
  const [settlement] = await settle(trip.id)
  expect(settlement).toMatchObject({
    grossWeightGrams: 2_500_000,
    standardDeductionGrams: 100_000,
    qualityDeductionGrams: 25_000,
    netWeightGrams: 2_375_000,
    totalValuePaise: 5_937_500,
    advanceRecoveredPaise: 1_500_000,
    interestPaise: 0,
    finalAmountPaise: 4_437_500,
    carryPaise: 0,
    status: 'settled',
  })
})

test('second worked example: 55 bags, four advances oldest first: ₹56,401.50 to pay; a ledger that adds up', async () => {
  const farmer = await aFarmer(world)
  const given = [
    ['2026-01-15', 5000],
    ['2025-12-01', 3000],
    ['2025-12-15', 4000],
    ['2026-01-05', 3000],
  ] as const
  for (const [paidOn, rupees] of given) await anAdvance(world, farmer.id, rupees, { paidOn })
  const { trip, delivery } = await aPricedDelivery(world, farmer.id, TALLY, 2150)
  const [settlement] = await settle(trip.id)
  expect(settlement).toMatchObject({
    grossWeightGrams: 3_431_000,
    standardDeductionGrams: 110_000,
    netWeightGrams: 3_321_000,
    totalValuePaise: 7_140_150,
    finalAmountPaise: 5_640_150,
  })
  expect(settlement!.recoveries.map(({ paidOn, principalPaise }) => [paidOn, principalPaise])).toEqual([
    ['2025-12-01', 300_000],
    ['2025-12-15', 400_000],
    ['2026-01-05', 300_000],
    ['2026-01-15', 500_000],
  ])
  const { data, balancePaise, advanceBalancePaise } = await ledgerOf(farmer.id)
  expect([balancePaise, advanceBalancePaise]).toEqual([5_640_150, 0])
  expect(data.slice(-2).map((row) => [row.kind, row.debitPaise, row.creditPaise, row.balancePaise])).toEqual([
    ['settlement', 0, 7_140_150, 7_140_150],
    ['recovery', 1_500_000, 0, 5_640_150],
  ])
  expect(data[0]).toMatchObject({ kind: 'advance', debitPaise: 500_000, creditPaise: 500_000, balancePaise: 0 })
  const firstPage = await runQuery(owner(), farmerLedger, { farmerId: farmer.id, limit: 4 })
  const rest = await runQuery(owner(), farmerLedger, { farmerId: farmer.id, cursor: firstPage.nextCursor! })
  expect([...firstPage.data, ...rest.data]).toEqual(data)
  expect((await runQuery(owner(), getDelivery, { deliveryId: delivery.id })).status).toBe('settled')
  expect((await runQuery(owner(), getTrip, { tripId: trip.id })).status).toBe('settled')
})

test('numbers run without a gap, also over what failed; a code of 130 bits is on the slip', async () => {
  const first = await aSettlement(world)
  await expect(settle(first.tripId)).rejects.toMatchObject({ code: 'conflict' })
  const { trip, delivery } = await aPricedDelivery(world, (await aFarmer(world)).id, [60], 2500)
  await expect(settle(trip.id, { advanceRecovery: [{ farmerId: delivery.farmerId, amountPaise: 1 }] })).rejects.toThrow(
    'Between ₹0 and ₹0.00',
  )
  const second = await aSettlement(world)
  const sequenceOf = (number: string) => Number(number.split('-').at(-1))
  expect(sequenceOf(second.number)).toBe(sequenceOf(first.number) + 1)
  expect(first.number).toMatch(/^T[0-9A-F]{16}-\d{4}-\d{6}$/)
  expect(readVerificationCode(first.verificationUrl.split('/verify/')[1]!)).toHaveLength(26)
})

test('a part is recovered on request, the rest is carried; never more than the value', async () => {
  const farmer = await aFarmer(world)
  const advance = await anAdvance(world, farmer.id, 6000)
  const one = await aPricedDelivery(world, farmer.id, [62, 61, 60], 2500)
  const part = [{ farmerId: farmer.id, amountPaise: 100_000 }]
  const [first] = await settle(one.trip.id, { advanceRecovery: part })
  expect(first).toMatchObject({ advanceRecoveredPaise: 100_000, finalAmountPaise: 342_500, carryPaise: 500_000 })
  expect(await runQuery(owner(), getAdvance, { advanceId: advance.id })).toMatchObject({ status: 'part_recovered' })
  const two = await aPricedDelivery(world, farmer.id, [62, 61, 60], 2500)
  const tooMuch = [{ farmerId: farmer.id, amountPaise: 442_501 }]
  await expect(settle(two.trip.id, { advanceRecovery: tooMuch })).rejects.toMatchObject({
    reason: 'recovery.above-recoverable',
  })
  const [second] = await settle(two.trip.id)
  expect(second).toMatchObject({ advanceRecoveredPaise: 442_500, finalAmountPaise: 0, carryPaise: 57_500 })
  expect(second!.status).toBe('paid')
  const three = await aPricedDelivery(world, farmer.id, [62, 61, 60], 2500)
  const [third] = await settle(three.trip.id)
  expect(third).toMatchObject({ advanceRecoveredPaise: 57_500, carryPaise: 0 })
  expect(await runQuery(owner(), getAdvance, { advanceId: advance.id })).toMatchObject({ status: 'recovered' })
})

test('recovery for a farmer that is not on the trip, or twice for one, is refused', async () => {
  const farmer = await aFarmer(world)
  const { trip } = await aPricedDelivery(world, farmer.id, [60], 2500)
  const wrong = { farmerId: (await aFarmer(world)).id, amountPaise: 0 }
  await expect(settle(trip.id, { advanceRecovery: [wrong] })).rejects.toMatchObject({ code: 'invalid' })
  const twice = [0, 0].map((amountPaise) => ({ farmerId: farmer.id, amountPaise }))
  await expect(settle(trip.id, { advanceRecovery: twice })).rejects.toMatchObject({ code: 'invalid' })
})

test('interest is off by default; switched on it is taken before the principal', async () => {
  const farmer = await aFarmer(world)
  const paidOn = new Date(Date.now() - 90 * 86_400_000).toISOString().slice(0, 10)
  await anAdvance(world, farmer.id, 1000, { paidOn })
  const { trip } = await aPricedDelivery(world, farmer.id, [62, 61, 60], 2500)
  const { organization, ...ctx } = owner()
  const interest = { enabled: true, monthlyRateBp: 200, graceDays: 30 }
  const lending = { ...ctx, organization: { ...organization, settings: { ...organization.settings, interest } } }
  const { value } = await runOperation(lending as never, settleTrip, { tripId: trip.id })
  const interestPaise = value.settlements[0]!.interestPaise
  expect(interestPaise).toBeGreaterThanOrEqual(3900)
  expect(interestPaise).toBeLessThanOrEqual(4100)
  const { data, balancePaise } = await ledgerOf(farmer.id)
  expect(data.map(({ kind }) => kind)).toEqual(['advance', 'settlement', 'recovery', 'interest'])
  expect(balancePaise).toBe(442_500 - 100_000 - interestPaise)
})

test('a trip is settled whole, and once: eight presses at the same moment make one settlement a farmer', async () => {
  const trip = await aTrip(world)
  const farmers = [await aFarmer(world), await aFarmer(world), await aFarmer(world)]
  const deliveries = []
  for (const farmer of farmers) deliveries.push(await aDelivery(world, trip.id, farmer.id, [62, 61]))
  await expect(settle(trip.id)).rejects.toMatchObject({ reason: 'trip.not-priced' })
  await runOperation(world.as('field_manager'), submitTrip, { tripId: trip.id })
  for (const { id: deliveryId } of deliveries)
    await runOperation(owner(), priceDelivery, { deliveryId, pricePaisePerKg: 2000, reason: 'agreed' })
  const presses = await Promise.allSettled(Array.from({ length: 8 }, () => settle(trip.id)))
  expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await runQuery(owner(), listSettlements, { tripId: trip.id })).data).toHaveLength(3)
})

test('a reversed settlement opens its advances and its delivery; settled again it has a new number', async () => {
  const farmer = await aFarmer(world)
  const advance = await anAdvance(world, farmer.id, 2000)
  const before = await ledgerOf(farmer.id)
  const first = await aSettlement(world, farmer.id)
  const { value: reversed } = await runOperation(owner(), reverseSettlement, {
    settlementId: first.id,
    reason: 'wrong price',
  })
  expect(reversed).toMatchObject({ status: 'reversed', duePaise: 0, reversalReason: 'wrong price' })
  expect(await runQuery(owner(), getAdvance, { advanceId: advance.id })).toMatchObject({
    status: 'paid',
    recoveredPaise: 0,
    outstandingPaise: 200_000,
  })
  const after = await ledgerOf(farmer.id)
  expect([after.balancePaise, after.advanceBalancePaise]).toEqual([before.balancePaise, before.advanceBalancePaise])
  expect((await runQuery(owner(), getDelivery, { deliveryId: first.deliveryId })).status).toBe('priced')
  const again = runOperation(owner(), reverseSettlement, { settlementId: first.id, reason: 'once more' })
  await expect(again).rejects.toMatchObject({ code: 'conflict' })
  const [second] = await settle(first.tripId)
  expect(second!.number).not.toBe(first.number)
  expect(second).toMatchObject({ advanceRecoveredPaise: 200_000, finalAmountPaise: first.finalAmountPaise })
  expect((await runQuery(owner(), getSettlement, { settlementId: first.id })).recoveries).toHaveLength(1)
})

test('one reversed settlement leaves the others of the trip alone, and their weights fixed', async () => {
  const trip = await aTrip(world)
  const deliveries = []
  for (const kilos of [[60], [61]]) deliveries.push(await aDelivery(world, trip.id, (await aFarmer(world)).id, kilos))
  await runOperation(world.as('field_manager'), submitTrip, { tripId: trip.id })
  for (const { id: deliveryId } of deliveries)
    await runOperation(owner(), priceDelivery, { deliveryId, pricePaisePerKg: 2000, reason: 'agreed' })
  const [one] = await settle(trip.id)
  await runOperation(owner(), reverseSettlement, { settlementId: one!.id, reason: 'wrong price' })
  const back = runOperation(owner(), returnTrip, { tripId: trip.id, reason: 'weigh again' })
  await expect(back).rejects.toMatchObject({ reason: 'trip.partly-settled' })
  expect(await settle(trip.id)).toHaveLength(1)
})

test('only the unrecovered part of an advance is taken back', async () => {
  const farmer = await aFarmer(world)
  const advance = await anAdvance(world, farmer.id, 6000)
  const settlement = await aSettlement(world, farmer.id)
  const { value } = await runOperation(owner(), cancelAdvance, { advanceId: advance.id, reason: 'never handed out' })
  expect(value).toMatchObject({ status: 'cancelled', recoveredPaise: 442_500, cancelledPaise: 157_500 })
  expect((await ledgerOf(farmer.id)).advanceBalancePaise).toBe(0)
  await runOperation(owner(), reverseSettlement, { settlementId: settlement.id, reason: 'wrong farmer' })
  expect(await runQuery(owner(), getAdvance, { advanceId: advance.id })).toMatchObject({ outstandingPaise: 442_500 })
  expect((await ledgerOf(farmer.id)).advanceBalancePaise).toBe(442_500)
})

test('stored sums equal the sums of their facts, for everything this suite did', async () => {
  const [row] = await transaction({ role: 'svc_payment', organizationId: world.organizationId, readOnly: true }, (tx) =>
    tx.execute<Record<string, number>>(sql`
      select (select count(*) from payment.advances a where a.recovered_paise <> coalesce((
          select sum(r.principal_paise) from payment.recoveries r join payment.settlements s
            on s.organization_id = r.organization_id and s.id = r.settlement_id and s.status <> 'reversed'
          where r.organization_id = a.organization_id and r.advance_id = a.id), 0)) as advances,
        (select coalesce(sum(amount_paise), 0)::bigint from payment.entries where account = 'farmer_advances')
          - (select coalesce(sum(amount_paise - recovered_paise - cancelled_paise), 0)::bigint from payment.advances
             where paid_at is not null) as ledger,
        (select max(number) - count(*) from payment.journals) as gaps`),
  )
  expect(row).toEqual({ advances: 0, ledger: 0, gaps: 0 })
})
