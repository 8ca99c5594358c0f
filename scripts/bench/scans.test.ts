import { afterAll, beforeAll, expect, test } from 'vitest'
import { unsafeMakeCtx } from '@/lib/access/ctx'
import { runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { dashboard } from '@/lib/reporting/queries/dashboard'
import { listDeliveries } from '@/lib/services/delivery/queries/deliveries'
import { defaultSettings } from '@/lib/services/user/rules'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { foundHouse, load } from './load'

// Nobody else reads in it: what is counted is ours.
let database: OwnDatabase
beforeAll(async () => {
  database = await ownDatabase()
})
afterAll(() => database.drop())

const SIZE = { farmers: 600, trips: 24, deliveries: 12_000, bagsPerDelivery: 1, openTrips: 40 }

const others = async () => {
  const [row] = await database.owner`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`
  return row!.n as number
}

/** Rows read by sequential scans of the big tables, as the database itself counts them: each backend when it ends. */
async function rowsScanned(): Promise<number> {
  await closeDatabase()
  await expect.poll(others, { timeout: 30_000 }).toBe(0)
  await database.owner`select pg_stat_clear_snapshot()`
  const [row] = await database.owner`select coalesce(sum(seq_tup_read), 0)::int as n from pg_stat_user_tables
    where (schemaname, relname) in (('delivery', 'deliveries'), ('delivery', 'bags'), ('events', 'events'), ('reporting', 'delivery_shares'))`
  return row!.n as number
}

test('neither a list nor the dashboard reads ten thousand rows one after the other', async () => {
  const house = await foundHouse()
  await load(database.owner, house, null, SIZE)
  const ctx = unsafeMakeCtx({
    organizationId: house.organizationId,
    organization: { code: 'bench', name: 'Bench Maize', timeZone: 'Asia/Kolkata', settings: defaultSettings },
    actor: {
      kind: 'staff',
      memberId: house.managerId,
      personId: newId(),
      name: 'Owner',
      role: 'owner',
      sessionId: newId(),
    },
    now: new Date(),
    requestId: newId(),
  })
  await database.owner`select pg_stat_force_next_flush()`
  const before = await rowsScanned()
  const { data, nextCursor } = await runQuery(ctx, listDeliveries, { limit: 25 })
  await runQuery(ctx, listDeliveries, { limit: 25, cursor: nextCursor! })
  await runQuery(ctx, listDeliveries, { limit: 25, status: 'priced', farmerId: data[0]!.farmerId })
  await runQuery(ctx, dashboard, {})
  expect((await rowsScanned()) - before).toBeLessThan(10_000)
}, 120_000)
