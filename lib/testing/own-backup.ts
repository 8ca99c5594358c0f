import { closeDatabase } from '@/lib/platform/db'
import { openPostgres } from '@/lib/platform/postgres-client'
import type { OwnDatabase } from './own-database'

/** A copy of a suite's own database as it is now, and the way back to it, as from a backup. */
export async function backUp({ ownerUrl, owner }: OwnDatabase) {
  const name = new URL(ownerUrl).pathname.slice(1)
  const copy = `${name}_backup`
  const other = Object.assign(new URL(ownerUrl), { pathname: '/postgres' }).toString()
  const alone = async (...statements: string[]) => {
    await closeDatabase()
    const admin = openPostgres(other, { max: 1, onnotice: () => {} })
    for (const each of [`alter database ${name} allow_connections false`, ...statements]) await admin.unsafe(each)
    await admin.unsafe(`alter database ${name} allow_connections true`)
    await admin.end()
    // The owner's connection was cut with the others; the first use afterwards may be the one to notice.
    await owner`select 1`.catch(() => undefined)
  }
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`
  await alone(cut, `create database ${copy} template ${name}`)
  return {
    restore: () => alone(`drop database ${name} with (force)`, `create database ${name} template ${copy}`),
    drop: async () => {
      const admin = openPostgres(other, { max: 1, onnotice: () => {} })
      await admin.unsafe(`drop database ${copy} with (force)`)
      await admin.end()
    },
  }
}
