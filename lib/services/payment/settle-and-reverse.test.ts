import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { anAdvance } from '@/lib/testing/money'
import { aDelivery, aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { reverseSettlement } from './operations/reverse-settlement'
import { settleTrip } from './operations/settle-trip'

/** M5: settle, then reverse, leaves every balance exactly as it was. */
const FARMERS = 10
const ROUNDS = 100
const TIME_LIMIT_MS = 240_000

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

/** Every sum that the ledger and the tables know, by farmer and account. */
const balances = () =>
  transaction({ role: 'svc_payment', organizationId: world.organizationId, readOnly: true }, async (tx) => ({
    accounts: [
      ...(await tx.execute(sql`select account, farmer_id, sum(amount_paise)::bigint as paise from payment.entries
        group by account, farmer_id having sum(amount_paise) <> 0 order by 1, 2`)),
    ],
    advances: [
      ...(await tx.execute(sql`select id, amount_paise, recovered_paise, cancelled_paise, status
        from payment.advances order by id`)),
    ],
    owed: [
      ...(await tx.execute(sql`select count(*)::int as due from payment.settlements
        where status <> 'reversed' or allocated_paise <> 0`)),
    ],
  }))

test(
  '1,000 random settlements, each reversed: every balance is as before',
  async () => {
    const trip = await aTrip(world)
    const deliveries: { id: string; farmerId: string }[] = []
    for (let i = 0; i < FARMERS; i++) {
      const farmer = await aFarmer(world)
      for (let n = 0; n < i % 4; n++) await anAdvance(world, farmer.id, 1000 + 731 * n * i)
      deliveries.push(await aDelivery(world, trip.id, farmer.id, [60, 61.5, 40 + i]))
    }
    await runOperation(world.as('field_manager'), submitTrip, { tripId: trip.id, acknowledgeWarnings: true })
    const price = (deliveryId: string, pricePaisePerKg: number) =>
      runOperation(world.as('owner'), priceDelivery, { deliveryId, pricePaisePerKg, reason: 'agreed' })
    for (const { id } of deliveries) await price(id, 2000)
    const rounds = fc.sample(
      fc.record({
        price: fc.integer({ min: 100, max: 9999 }),
        which: fc.nat(FARMERS - 1),
        part: fc.option(fc.integer({ min: 0, max: 5000 })),
        order: fc.shuffledSubarray([...Array(FARMERS).keys()], { minLength: FARMERS }),
      }),
      { numRuns: ROUNDS, seed: 2026 },
    )
    let settled = 0
    for (const round of rounds) {
      const { id, farmerId } = deliveries[round.which]!
      await price(id, round.price)
      const before = await balances()
      const amountPaise = round.which % 4 === 0 ? 0 : (round.part ?? 0)
      const advanceRecovery = round.part === null ? undefined : [{ farmerId, amountPaise }]
      const { value } = await runOperation(world.as('owner'), settleTrip, { tripId: trip.id, advanceRecovery })
      for (const at of round.order) {
        const settlementId = value.settlements[at]!.id
        await runOperation(world.as('owner'), reverseSettlement, { settlementId, reason: 'as it was' })
        settled++
      }
      expect(await balances()).toEqual(before)
    }
    expect(settled).toBe(FARMERS * ROUNDS)
  },
  TIME_LIMIT_MS,
)
