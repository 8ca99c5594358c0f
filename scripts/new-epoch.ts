import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type postgres from 'postgres'
import { newId } from '@/lib/kernel/ids'
import { openPostgres } from '@/lib/platform/postgres-client'

/**
 * Says that the data has another history from now on, as after a restore from a backup: every phone then sends again
 * what was acknowledged to it in the last thirty days, and each is done once.
 * @param owner a connection as the owner of the tables
 * @returns how many organizations have a new epoch
 */
export async function publishEpoch(owner: postgres.Sql, reason: string): Promise<number> {
  const organizations = await owner<{ organization_id: string }[]>`select organization_id from "user".organizations`
  for (const { organization_id: organizationId } of organizations)
    await owner.begin(async (tx) => {
      await tx`select set_config('app.organization_id', ${organizationId}, true)`
      await tx`insert into events.epochs (organization_id, epoch, reason, published_at)
        values (${organizationId}, ${newId()}, ${reason}, clock_timestamp())`
    })
  return organizations.length
}

/** `npm run new-epoch -- --reason "backup of 22 November restored"`, before the doors are open again. */
async function main(): Promise<void> {
  const ownerUrl = process.env.DATABASE_URL
  if (!ownerUrl) throw new Error('DATABASE_URL is missing: the address of the database as its owner')
  const { values } = parseArgs({ options: { reason: { type: 'string' } } })
  if (!values.reason) throw new Error('usage: npm run new-epoch -- --reason "which backup was restored, and why"')
  const owner = openPostgres(ownerUrl, { max: 1, prepare: false, onnotice: () => {} })
  try {
    const count = await publishEpoch(owner, values.reason)
    console.log(`${count} ${count === 1 ? 'organization has' : 'organizations have'} a new epoch`)
  } finally {
    await owner.end()
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main()
