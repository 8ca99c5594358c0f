import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import { pingDatabase, transaction } from '@/lib/platform/db'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'

let database: OwnDatabase
beforeAll(async () => {
  database = await ownDatabase()
})
afterAll(() => database.drop())

const CUTS = 40

/** Found by `npm run chaos`, seed 2: requests hung for ever after the database had dropped their connections. */
it('every transaction ends, done or failed, however often the database drops all connections', async () => {
  const scope = { role: 'svc_delivery', organizationId: newId() }
  const step = (number: number) =>
    transaction(scope, async (tx) => {
      await tx.execute(sql`select pg_try_advisory_xact_lock(${number % 50}::bigint)`)
      await tx.execute(sql`select pg_sleep(0.001)`)
      await tx.execute(sql`select set_config('app.person_id', ${newId()}, true)`)
    }).then(
      () => 'done',
      () => 'failed',
    )
  let isOver = false
  let done = 0
  const workers = Array.from({ length: 8 }, async () => {
    for (let number = 0; !isOver; number++) if ((await step(number)) === 'done') done++
  })
  for (let cuts = 0; cuts < CUTS; cuts++) {
    const before = done
    await database.owner`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'farmtally_app'`
    while (done === before) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  isOver = true
  await Promise.all(workers)
  expect(await pingDatabase()).toBe(true)
  expect(await step(1)).toBe('done')
}, 60_000)
