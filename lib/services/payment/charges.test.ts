import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { anAdvance } from '@/lib/testing/money'
import { aDelivery, aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { recordCharge } from './operations/record-charge'
import { removeCharge } from './operations/remove-charge'
import { reverseSettlement } from './operations/reverse-settlement'
import { settleTrip } from './operations/settle-trip'
import { trialBalance } from './queries/books'
import { tripAdvances } from './queries/trip-advances'
import { tripCharges } from './queries/trip-charges'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)
const owner = () => world.as('owner')

/** Two farmers, priced at ₹25: 177 kg net worth ₹4,425, and twice that. */
async function pricedTrip() {
  const trip = await aTrip(world)
  const farmerIds: string[] = []
  const deliveryIds: string[] = []
  for (const bags of [
    [62, 61, 60],
    [62, 61, 60, 62, 61, 60],
  ]) {
    const farmer = await aFarmer(world)
    farmerIds.push(farmer.id)
    deliveryIds.push((await aDelivery(world, trip.id, farmer.id, bags)).id)
  }
  await runOperation(world.as('field_manager'), submitTrip, { tripId: trip.id })
  for (const deliveryId of deliveryIds)
    await runOperation(owner(), priceDelivery, { deliveryId, pricePaisePerKg: 2500, reason: 'agreed' })
  return { tripId: trip.id, farmerIds, deliveryIds }
}
const charge = async (tripId: string, bornBy: 'us' | 'farmers', amountPaise: number, kind = 'freight' as const) =>
  (await runOperation(owner(), recordCharge, { tripId, kind, bornBy, amountPaise })).value
const settle = async (tripId: string) => (await runOperation(owner(), settleTrip, { tripId })).value.settlements
const balances = async () =>
  new Map((await runQuery(owner(), trialBalance, {})).data.map((one) => [one.account, one.closingPaise]))

test('farmers bear by net weight what they bear; the rest is ours, on the slip, in the books and in the real cost', async () => {
  const before = await balances()
  const { tripId, deliveryIds } = await pricedTrip()
  await charge(tripId, 'farmers', 300_00)
  await charge(tripId, 'us', 531_00)
  const planned = await runQuery(owner(), tripAdvances, { tripId })
  expect(planned.charges.map(({ amountPaise }) => amountPaise).sort()).toEqual([100_00, 200_00])
  const settlements = await settle(tripId)
  const of = (deliveryId: string) => settlements.find((one) => one.deliveryId === deliveryId)!
  expect(of(deliveryIds[0]!)).toMatchObject({ chargesPaise: 100_00, finalAmountPaise: 4_425_00 - 100_00 })
  expect(of(deliveryIds[1]!)).toMatchObject({ chargesPaise: 200_00, finalAmountPaise: 8_850_00 - 200_00 })
  expect(of(deliveryIds[0]!).charges).toMatchObject([{ kind: 'freight', amountPaise: 100_00 }])
  const { landed, isFixed } = await runQuery(owner(), tripCharges, { tripId })
  expect(landed).toMatchObject({
    ...{ valuePaise: 13_275_00, chargesPaise: 831_00, sharedPaise: 300_00, costPaise: 13_806_00 },
    ...{ netWeightGrams: 531_000, perNetKgPaise: 26_00, perArrivedKgPaise: null, isWhole: true },
  })
  expect(isFixed).toBe(true)
  const after = await balances()
  const moved = (account: string) => (after.get(account as never) ?? 0) - (before.get(account as never) ?? 0)
  expect([moved('charges'), moved('charges_payable'), moved('farmer_payable')]).toEqual([531_00, -831_00, -12_975_00])
})

test('charges come before advances: what is left of the value is recovered, never more', async () => {
  const { tripId, farmerIds, deliveryIds } = await pricedTrip()
  await anAdvance(world, farmerIds[0]!, 5_000)
  await charge(tripId, 'farmers', 300_00)
  const one = (await settle(tripId)).find((each) => each.deliveryId === deliveryIds[0])!
  expect(one).toMatchObject({ advanceRecoveredPaise: 4_325_00, finalAmountPaise: 0, carryPaise: 675_00 })
})

test('more freight than the maize is worth takes nobody below nothing', async () => {
  const { tripId } = await pricedTrip()
  await charge(tripId, 'farmers', 20_000_00)
  const settlements = await settle(tripId)
  expect(settlements.map((one) => one.finalAmountPaise)).toEqual([0, 0])
  expect((await runQuery(owner(), tripCharges, { tripId })).landed.costPaise).toBe(20_000_00)
})

test('a charge is taken back with a reason, not changed; what farmers have borne stays', async () => {
  const { tripId } = await pricedTrip()
  const { charges } = await charge(tripId, 'farmers', 300_00)
  const chargeId = charges[0]!.id
  const before = (await balances()).get('charges') ?? 0
  await runOperation(owner(), removeCharge, { chargeId, reason: 'typed twice' })
  expect(((await balances()).get('charges') ?? 0) - before).toBe(-300_00)
  await expect(runOperation(owner(), removeCharge, { chargeId, reason: 'again' })).rejects.toMatchObject({
    reason: 'charge.removed',
  })
  const again = (await charge(tripId, 'farmers', 150_00)).charges[0]!
  const settlements = await settle(tripId)
  const late = { reason: 'charge.trip-settled' }
  await expect(charge(tripId, 'farmers', 10_00)).rejects.toMatchObject(late)
  const removing = () => runOperation(owner(), removeCharge, { chargeId: again.id, reason: 'too late' })
  await expect(removing()).rejects.toMatchObject(late)
  expect((await charge(tripId, 'us', 10_00)).charges).toHaveLength(2)
  const [first, second] = settlements
  const reverse = ({ id }: { id: string }) =>
    runOperation(owner(), reverseSettlement, { settlementId: id, reason: 'wrong freight' })
  await reverse(first!)
  // Half of the trip is open again: what it will bear counts as before.
  expect((await runQuery(owner(), tripCharges, { tripId })).landed.sharedPaise).toBe(150_00)
  await reverse(second!)
  await removing()
  expect((await settle(tripId)).map((one) => one.chargesPaise)).toEqual([0, 0])
})
