import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx } from '@/lib/access/ctx'
import { runOperation, runQuery } from '@/lib/access/runner'
import { rebuild } from '@/lib/events/rebuild'
import { priceDelivery } from '@/lib/services/delivery/operations/price-delivery'
import { submitTrip } from '@/lib/services/delivery/operations/submit-trip'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { playSeason, type Stage } from '@/lib/testing/random-season'
import { aDelivery, aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { projections } from '@/scripts/rebuild'
import { verify } from '@/scripts/verify'
import { farmerLedger } from './queries/ledger'

/** M1 to M6: random seasons with races and retries keep every promise; the balances equal a twin made of the events alone. */
const FARMERS = 8
const TRIPS = 30
const OPERATIONS = 1_000
const TIME_LIMIT_MS = 240_000

let database: OwnDatabase
beforeAll(async () => {
  database = await ownDatabase()
})
afterAll(() => database.drop())

test.each([
  { interest: false, seed: 11 },
  { interest: true, seed: 23 },
])(
  'a season of 1,000 random operations, seed $seed, interest $interest',
  { timeout: TIME_LIMIT_MS },
  async ({ interest, seed }) => {
    const world = await foundWorld()
    const stage = await setStage(world, interest)
    const tally = await playSeason(stage, seed, OPERATIONS)
    // A season in which nothing happens, or nothing is refused, would prove nothing.
    expect(tally.done).toBeGreaterThan(150)
    expect(tally.refused).toBeGreaterThan(50)
    expect(tally.repeated).toBeGreaterThan(50)
    const [charged] = await database.owner<{ paise: number }[]>`
    select coalesce(sum((payload->>'interestPaise')::int), 0)::int as paise from events.events
    where organization_id = ${world.organizationId} and name = 'settlement.posted'`
    expect(charged!.paise > 0).toBe(interest)
    expect((await verify(database.ownerUrl)).filter(({ breaches }) => breaches.length > 0)).toEqual([])
    for (const projection of projections)
      expect(await rebuild(database.owner, projection, world.organizationId, false)).toEqual([])
    expect(await ledgers(world, stage.farmerIds)).toEqual(await twin(world, stage.farmerIds))
  },
)

/** Trips of three farmers each, weighed, submitted and priced: ready to be settled. */
async function setStage(world: World, interest: boolean): Promise<Stage> {
  const farmerIds: string[] = []
  for (let i = 0; i < FARMERS; i++) farmerIds.push((await aFarmer(world, `Farmer ${'ABCDEFGH'[i]}`)).id)
  const tripIds: string[] = []
  for (let nth = 0; nth < TRIPS; nth++) {
    const trip = await aTrip(world)
    tripIds.push(trip.id)
    const kilos = [40 + (nth % 30), 61.5, 58.3]
    const three = [0, 1, 2].map((offset) => farmerIds[(nth + offset * 3) % FARMERS]!)
    const deliveries = []
    for (const farmerId of new Set(three)) deliveries.push(await aDelivery(world, trip.id, farmerId, kilos))
    await runOperation(world.as('field_manager'), submitTrip, { tripId: trip.id, acknowledgeWarnings: true })
    for (const { id: deliveryId } of deliveries)
      await runOperation(world.as('owner'), priceDelivery, {
        deliveryId,
        pricePaisePerKg: 1_901 + nth * 17,
        reason: 'agreed',
      })
  }
  const terms = { enabled: interest, monthlyRateBp: 200, graceDays: 0 }
  const charging = (ctx: Ctx): Ctx => {
    const { organization } = ctx
    return { ...ctx, organization: { ...organization, settings: { ...organization.settings, interest: terms } } }
  }
  return {
    farmerIds,
    tripIds,
    office: () => charging(world.as('owner')),
    field: () => charging(world.as('field_manager')),
  }
}

type Balance = { farmerId: string; balancePaise: number; advanceBalancePaise: number }

const ledgers = (world: World, farmerIds: string[]): Promise<Balance[]> =>
  Promise.all(
    farmerIds.map(async (farmerId) => {
      const { balancePaise, advanceBalancePaise } = await runQuery(world.as('owner'), farmerLedger, { farmerId })
      return { farmerId, balancePaise, advanceBalancePaise }
    }),
  )

/** What each farmer is owed and owes, from the words of the events: no journal, no table, no rule of ours. */
async function twin({ organizationId }: World, farmerIds: string[]): Promise<Balance[]> {
  const rows = await database.owner<Balance[]>`
    with e as (select name, payload from events.events where organization_id = ${organizationId}),
    given as (
      select payload->>'advanceId' as id, (payload->>'amountPaise')::numeric as paise from e
      where name in ('advance.requested', 'advance.recorded')
    ),
    moved as (
      select payload->>'farmerId' as farmer, (payload->>'amountPaise')::numeric as advance, 0::numeric as due
      from e where name = 'advance.recorded'
      union all select payload->>'farmerId', (select paise from given where id = payload->>'advanceId'), 0 from e where name = 'advance.paid'
      union all select payload->>'farmerId', -(payload->>'amountPaise')::numeric, 0 from e
        where name = 'advance.cancelled' and payload->'journal' <> 'null'
      union all select payload->>'farmerId', -(payload->>'principalPaise')::numeric, 0 from e where name = 'advance.recovered'
      union all select payload->>'farmerId', (payload->>'principalPaise')::numeric, 0 from e where name = 'advance.recovery-reversed'
      union all select payload->>'farmerId', 0, round((payload->>'netWeightGrams')::numeric * (payload->>'pricePaisePerKg')::numeric / 1000)
        - (payload->>'advanceRecoveredPaise')::numeric - (payload->>'interestPaise')::numeric from e where name = 'settlement.posted'
      union all select payload->>'farmerId', 0, (payload->>'amountPaise')::numeric from e where name = 'settlement.adjusted'
      union all select r.payload->>'farmerId', 0, -(a.payload->>'amountPaise')::numeric from e r
        join e a on a.name = 'settlement.adjusted' and a.payload->>'settlementId' = r.payload->>'settlementId'
        where r.name = 'settlement.reversed'
      union all select r.payload->>'farmerId', 0, -(p.payload->>'finalAmountPaise')::numeric from e r
        join e p on p.name = 'settlement.posted' and p.payload->>'settlementId' = r.payload->>'settlementId'
        where r.name = 'settlement.reversed'
      union all select payload->>'farmerId', 0, -(payload->>'amountPaise')::numeric from e where name = 'payment.confirmed'
      union all select payload->>'farmerId', 0, (payload->>'amountPaise')::numeric from e where name = 'payment.reversed'
    )
    select farmer as "farmerId", sum(due)::int as "balancePaise", sum(advance)::int as "advanceBalancePaise"
    from moved group by farmer`
  const none = { balancePaise: 0, advanceBalancePaise: 0 }
  return farmerIds.map((farmerId) => rows.find((row) => row.farmerId === farmerId) ?? { farmerId, ...none })
}
