import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { listAttention } from '@/lib/services/delivery/queries/attention'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'
import { farmerLedger } from '@/lib/services/payment/queries/ledger'
import { aPhone, bag, type Op } from '@/lib/testing/phone'
import { aFarmer, aManager, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'

const MINUTE = 60_000
const TEN_YEARS = 10 * 365 * 24 * 60 * MINUTE

let world: World
let managerId: string
beforeAll(async () => {
  world = await foundWorld()
  managerId = await aManager(world)
})
afterAll(closeDatabase)

/** The day of a phone whose clock goes wrong by so many milliseconds (positive: ahead), to the farmer's ledger. */
async function dayWith(aheadMs: number) {
  const now = new Date()
  const office = () => world.as('owner')
  const clock = new Date(now.getTime() + aheadMs).toISOString()
  const phone = aPhone(() => world.as('field_manager', managerId, now))
  const [trip, farmer, deliveryId, advanceId] = [await aTrip(world, managerId), await aFarmer(world), newId(), newId()]
  const advance = { id: advanceId, farmerId: farmer.id, amountPaise: 50_000, method: 'cash', reason: 'seed' }
  const operations: Op[] = [
    phone.op('delivery.open', { id: deliveryId, tripId: trip.id, farmerId: farmer.id }),
    phone.op('delivery.set-moisture', { deliveryId, moistureBp: 1450 }),
    phone.op('delivery.record-bags', { deliveryId, bags: [{ ...bag(1, 62), recordedAt: clock }, bag(2, 61)] }),
    phone.op('delivery.correct-bag', { deliveryId, number: 2, weightGrams: 61_500 }),
    phone.op('payment.record-advance', { ...advance, paidOn: '2026-11-22' }),
    phone.op('trip.submit', { tripId: trip.id }),
  ].map((operation) => ({ ...operation, at: clock }))
  const results = await phone.send(operations, { sentAt: clock })
  expect(results.map(({ status, problem }) => problem?.reason ?? status)).toEqual(Array(6).fill('done'))
  await runOperation(office(), priceDelivery, { deliveryId, pricePaisePerKg: 2_500, reason: 'agreed at the gate' })
  await runOperation(office(), settleTrip, { tripId: trip.id })

  const { bags } = await runQuery(office(), getDelivery, { deliveryId })
  const { data } = await runQuery(office(), farmerLedger, { farmerId: farmer.id })
  const ledger = data.map(({ kind, debitPaise, creditPaise, balancePaise }) => ({
    kind,
    debitPaise,
    creditPaise,
    balancePaise,
  }))
  const scope = (role: string) => ({ role, organizationId: world.organizationId, readOnly: true })
  const events = await transaction(scope('svc_realtime'), (tx) =>
    tx.execute<{ command_id: string; at: string }>(
      sql`select command_id, at from events.events where stream_id in (${deliveryId}, ${advanceId}) order by position`,
    ),
  )
  const commands = await transaction(scope('svc_delivery'), (tx) =>
    tx.execute<{ recorded_at: string; clock_offset_ms: number }>(
      sql`select recorded_at, clock_offset_ms from events.commands where device_id = ${phone.deviceId}`,
    ),
  )
  const attention = (await runQuery(office(), listAttention, { status: 'open', limit: 200 })).data
  const flagged = attention.filter((item) => item.kind === 'clock' && item.deviceId === phone.deviceId)
  return { now, clock, ledger, bags, events, commands, flagged, ids: operations.map(({ id }) => id) }
}

test.each<[string, number, boolean]>([
  ['nine minutes ahead', 9 * MINUTE, false],
  ['eleven minutes ahead', 11 * MINUTE, true],
  ['ten years ahead', TEN_YEARS, true],
  ['ten years behind', -TEN_YEARS, true],
])('a phone’s clock %s: the same ledger, our order, its own time kept beside ours', async (_, aheadMs, isFlagged) => {
  const right = await dayWith(0)
  const wrong = await dayWith(aheadMs)
  expect(wrong.ledger).toEqual(right.ledger)
  expect(wrong.bags.map(({ number, weightGrams }) => [number, weightGrams])).toEqual([
    [1, 62_000],
    [2, 61_500],
  ])
  // The server's positions follow the order of sending, whatever the phone's clock says.
  const order = wrong.events.map((event) => wrong.ids.indexOf(event.command_id)).filter((at) => at >= 0)
  expect(order.length).toBeGreaterThanOrEqual(5)
  expect(order).toEqual([...order].sort((a, b) => a - b))
  for (const { at } of wrong.events)
    expect(Math.abs(new Date(at).getTime() - wrong.now.getTime())).toBeLessThan(5 * MINUTE)

  expect(wrong.commands.length).toBeGreaterThanOrEqual(6)
  for (const { recorded_at, clock_offset_ms } of wrong.commands) {
    expect(new Date(recorded_at).toISOString()).toBe(wrong.clock)
    expect(Number(clock_offset_ms)).toBe(-aheadMs)
  }
  expect(wrong.flagged).toHaveLength(isFlagged ? 1 : 0)
  // A time that is put right lies where it happened by our clock, and never in the future.
  for (const { recordedAt } of wrong.bags) expect(Date.parse(recordedAt)).toBeLessThanOrEqual(wrong.now.getTime())
  if (isFlagged) expect(Date.parse(wrong.bags[0]!.recordedAt)).toBe(wrong.now.getTime())
})
