import { drizzle } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import type { Tx } from '@/lib/platform/db'
import type { AppliedEvent, Appliers } from './book'

/** What a service's tables are made from: its appliers, its schema, and the tables in an order in which they may be emptied. */
export type Projection = {
  service: string
  // biome-ignore lint/suspicious/noExplicitAny: appliers of any service; each parses nothing and trusts its own events
  appliers: Appliers<any>
  /** Children before the tables they refer to. */
  tables: string[]
}
export type Difference = { table: string; onlyBefore: number; onlyAfter: number }

/**
 * Empties a service's tables of one organization and fills them again from the events, in one transaction as the owner.
 * Gives the tables that came out differently; nothing when they are identical.
 * @param keep true: commit what was rebuilt; false: put everything back (a check).
 */
export async function rebuild(
  owner: postgres.Sql,
  projection: Projection,
  organizationId: string,
  keep: boolean,
): Promise<Difference[]> {
  let differences: Difference[] = []
  const undo = new Error('a check only')
  try {
    await drizzle(owner).transaction(async (tx) => {
      const run = (text: string) => tx.execute(text)
      await run(`select set_config('app.organization_id', '${organizationId}', true)`)
      for (const table of projection.tables) await setAside(run, table, organizationId)
      for (const event of await allEvents(tx, organizationId, Object.keys(projection.appliers)))
        await projection.appliers[event.name]?.(tx, event)
      differences = await compare(run, projection.tables, organizationId)
      if (!keep) throw undo
      for (const table of projection.tables) await run(`alter table ${table} enable trigger user`)
    })
  } catch (error) {
    if (error !== undo) throw error
  }
  return differences
}

const copyOf = (table: string) => `before_${table.replace(/\W/g, '_')}`

/** Facts may not be deleted by anybody; only the owner, inside this transaction, may lift that. */
async function setAside(run: (text: string) => Promise<unknown>, table: string, organizationId: string): Promise<void> {
  await run(`alter table ${table} disable trigger user`)
  await run(
    `create temp table ${copyOf(table)} on commit drop as select * from ${table} where organization_id = '${organizationId}'`,
  )
  await run(`delete from ${table} where organization_id = '${organizationId}'`)
}

type Row = Record<string, string | number | null> & { payload: unknown }

async function allEvents(tx: Tx, organizationId: string, names: string[]): Promise<AppliedEvent[]> {
  const rows = (await tx.execute(
    `select stream_type, stream_id, version, name, payload, actor_kind, actor_id, command_id, request_id, at
      from events.events where organization_id = '${organizationId}'
        and name in (${names.map((name) => `'${name}'`).join(',')}) order by position`,
  )) as unknown as Row[]
  return rows.map((row) => ({
    organizationId,
    streamType: String(row.stream_type),
    streamId: String(row.stream_id),
    version: Number(row.version),
    name: String(row.name),
    payload: row.payload,
    actorKind: String(row.actor_kind),
    actorId: row.actor_id as string | null,
    commandId: String(row.command_id),
    requestId: String(row.request_id),
    at: new Date(String(row.at)),
  }))
}

async function compare(
  run: (text: string) => Promise<unknown>,
  tables: string[],
  organizationId: string,
): Promise<Difference[]> {
  const differences: Difference[] = []
  for (const table of tables) {
    const now = `select * from ${table} where organization_id = '${organizationId}'`
    const count = async (one: string, other: string) => {
      const [row] = (await run(`select count(*)::int as n from (${one} except ${other}) d`)) as { n: number }[]
      return row?.n ?? 0
    }
    const onlyBefore = await count(`select * from ${copyOf(table)}`, now)
    const onlyAfter = await count(now, `select * from ${copyOf(table)}`)
    if (onlyBefore + onlyAfter > 0) differences.push({ table, onlyBefore, onlyAfter })
  }
  return differences
}
