import { afterAll, expect, test } from 'vitest'
import { unsafeMakeCtx } from '@/lib/access/ctx'
import { runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { openPostgres } from '@/lib/platform/postgres-client'
import { dashboard } from '@/lib/reporting/queries/dashboard'
import { listDeliveries } from '@/lib/services/delivery/queries/deliveries'
import { defaultSettings } from '@/lib/services/user/rules'
import { foundHouse, load } from './load'

const sql = openPostgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} })
afterAll(async () => {
  await sql.end()
  await closeDatabase()
})

const SIZE = { farmers: 600, trips: 24, deliveries: 12_000, bagsPerDelivery: 1, openTrips: 40 }

/** Rows read by sequential scans of the big tables, as the database itself counts them. */
async function rowsScanned(): Promise<number> {
  // A backend reports its counts at most once a second.
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const [row] = await sql`select coalesce(sum(seq_tup_read), 0)::int as n from pg_stat_user_tables
    where (schemaname, relname) in (('delivery', 'deliveries'), ('delivery', 'bags'), ('events', 'events'), ('reporting', 'delivery_shares'))`
  return row!.n as number
}

test('neither a list nor the dashboard reads ten thousand rows one after the other', async () => {
  const house = await foundHouse()
  await load(sql, house, null, SIZE)
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
  const before = await rowsScanned()
  const { data, nextCursor } = await runQuery(ctx, listDeliveries, { limit: 25 })
  await runQuery(ctx, listDeliveries, { limit: 25, cursor: nextCursor! })
  await runQuery(ctx, listDeliveries, { limit: 25, status: 'priced', farmerId: data[0]!.farmerId })
  await runQuery(ctx, dashboard, {})
  expect((await rowsScanned()) - before).toBeLessThan(10_000)
}, 120_000)
