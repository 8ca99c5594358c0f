import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { verify } from '@/scripts/verify'
import { makeDemo } from './demo'
import { planSeason } from './season-plan'

// The relay works for every organization it finds: in a database of its own it takes nothing out of another suite's hands.
let database: OwnDatabase
let sql: OwnDatabase['owner']
beforeAll(async () => {
  database = await ownDatabase()
  sql = database.owner
})
afterAll(() => database.drop())

const size = { days: 5, farmers: 72, lorries: 12, managers: 6 }
const now = new Date('2026-11-20T09:30:00Z')

/** Everything a season comes to, without ids. */
async function sumsOf(organizationId: string) {
  const [row] = await sql`
    select (select count(*)::int from delivery.trips where organization_id = ${organizationId}) as trips,
      (select sum(gross_weight_grams)::bigint::text from delivery.deliveries where organization_id = ${organizationId}) as gross,
      (select sum(total_value_paise)::bigint::text from delivery.deliveries where organization_id = ${organizationId}) as value,
      (select count(*)::int from delivery.bags where organization_id = ${organizationId}) as bags,
      (select sum(final_amount_paise)::bigint::text from payment.settlements where organization_id = ${organizationId}) as final,
      (select sum(amount_paise)::bigint::text from payment.advances where organization_id = ${organizationId}) as advances,
      (select sum(amount_paise)::bigint::text from payment.payments where organization_id = ${organizationId}) as payments`
  return row
}

const counts = async (table: string, column: string, organizationId: string) => {
  const rows = await sql.unsafe(
    `select ${column} as state, count(*)::int as n from ${table} where organization_id = '${organizationId}' group by 1`,
  )
  return Object.fromEntries(rows.map((row) => [row.state, row.n]))
}

test('a short season has work waiting at every stage, every sum holds, and the same season twice comes to the same', async () => {
  const [first, second] = [
    await makeDemo(now, { size, code: 'short-a', domain: 'short-a.example' }),
    await makeDemo(now, { size, code: 'short-b', domain: 'short-b.example' }),
  ]
  const [organizationId, neighbourId] = first.organizationIds as [string, string]
  expect(await sumsOf(organizationId)).toEqual(await sumsOf(second.organizationIds[0]!))

  const trips = await counts('delivery.trips', 'status', organizationId)
  expect(trips).toMatchObject({ submitted: 4, returned: 1, priced: 2 })
  expect(await counts('lorry.requests', 'status', organizationId)).toMatchObject({
    pending: 3,
    info_requested: 1,
    rejected: 1,
  })
  expect(await counts('payment.advances', 'status', organizationId)).toMatchObject({ requested: 2 })
  expect((await counts('lorry.lorries', 'status', organizationId)).available).toBeGreaterThanOrEqual(3)
  expect(await counts('delivery.disputes', 'status', organizationId)).toEqual({ open: 2, answered: 1 })
  const settlements = await counts('payment.settlements', 'status', organizationId)
  expect(settlements.reversed).toBe(1)
  expect(settlements.settled).toBeGreaterThanOrEqual(10)

  const [busy] = await sql`
    select count(*)::int as n from delivery.trips t join "user".members m on m.id = t.field_manager_id
    where t.organization_id = ${organizationId} and t.scheduled_on >= '2026-11-20' and m.name = 'Manjunath Gowda'`
  expect(busy?.n).toBe(0)
  const [shared] = await sql`
    select count(*)::int as n from farmer.farmers a join farmer.farmers b on a.person_id = b.person_id
    where a.organization_id = ${organizationId} and b.organization_id = ${neighbourId}`
  expect(shared?.n).toBe(2)

  for (const { promise, breaches } of await verify(database.ownerUrl)) expect(breaches, promise).toEqual([])
}, 300_000)

test('the whole season has the size that is promised', () => {
  const { days, farmers, lorries } = planSeason('2026-11-20')
  const trips = days.flatMap((day) => day.trips)
  const deliveries = trips.flatMap((trip) => trip.deliveries)
  const bags = deliveries.reduce((sum, delivery) => sum + delivery.bags.length, 0)
  expect([days.length, farmers.length, lorries.length]).toEqual([90, 400, 12])
  expect(Math.abs(trips.length - 300)).toBeLessThan(15)
  expect(Math.abs(deliveries.length - 3_000)).toBeLessThan(150)
  expect(Math.abs(bags - 120_000)).toBeLessThan(6_000)
  expect(days.at(-1)?.trips.some((trip) => trip.manager === 0)).toBe(false)
})
