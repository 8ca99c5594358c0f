import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transaction } from '@/lib/platform/db'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { aFarmer, aPricedDelivery } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { catalogueFaults, GLOBAL } from './catalogue'

let database: OwnDatabase
let world: World
beforeAll(async () => {
  database = await ownDatabase()
  world = await foundWorld()
  await aPricedDelivery(world, (await aFarmer(world)).id, [62, 61], 2150)
})
afterAll(() => database.drop())

test('every wall stands', async () => {
  expect(await catalogueFaults(database.owner)).toEqual([])
})

describe('a wall that is missing is named', () => {
  test.each([
    [
      'a table without an organization',
      'create table farmer.loose (id uuid primary key)',
      'drop table farmer.loose',
      'farmer.loose has no row-level security',
    ],
    [
      'row-level security off',
      'alter table payment.advances disable row level security',
      'alter table payment.advances enable row level security',
      'payment.advances has no row-level security',
    ],
    [
      'FORCE off',
      'alter table lorry.lorries no force row level security',
      'alter table lorry.lorries force row level security',
      'lorry.lorries does not FORCE',
    ],
    [
      'a key that does not begin with the organization',
      'create unique index loose_key on farmer.farmers (id)',
      'drop index farmer.loose_key',
      'unique index loose_key of farmer.farmers does not begin with organization_id',
    ],
    [
      'a role that may create',
      'grant create on schema payment to svc_payment',
      'revoke create on schema payment from svc_payment',
      'svc_payment may create objects',
    ],
    [
      'a view that reads as its owner',
      'create view reporting.loose as select * from farmer.farmers',
      'drop view reporting.loose',
      'view reporting.loose is not security_invoker',
    ],
    [
      'a materialized view for the web',
      'create materialized view reporting.loose as select 1 as one; grant select on reporting.loose to svc_reporting',
      'drop materialized view reporting.loose',
      'materialized view reporting.loose is readable',
    ],
    [
      'a function that runs as its owner and searches where it is told',
      'create function farmer.loose() returns int language sql security definer as $$ select 1 $$',
      'drop function farmer.loose()',
      'farmer.loose',
    ],
  ])('%s', async (_, harm, mend, words) => {
    await database.owner.unsafe(harm)
    const found = await catalogueFaults(database.owner)
    await database.owner.unsafe(mend)
    expect(found.join('\n')).toContain(words)
    expect(await catalogueFaults(database.owner)).toEqual([])
  })
})

type Table = { schema: string; name: string; writable: boolean }
const tenantTables = () => database.owner<Table[]>`
  select n.nspname as schema, c.relname as name,
    has_table_privilege('svc_' || n.nspname, c.oid, 'insert') as writable
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname in
    ('user', 'farmer', 'lorry', 'delivery', 'payment', 'notification', 'reporting')`

test('with no organization set, every table of every service shows no row and takes none', async () => {
  const tables = (await tenantTables()).filter(({ schema, name }) => !GLOBAL[`${schema}.${name}`])
  expect(tables.length).toBeGreaterThan(20)
  for (const { schema, name, writable } of tables) {
    const table = sql.raw(`"${schema}"."${name}"`)
    const role = `svc_${schema}`
    const rows = await transaction({ role }, (tx) => tx.execute(sql`select 1 from ${table} limit 1`))
    expect(rows, `${schema}.${name}`).toHaveLength(0)
    if (!writable) continue
    const write = transaction({ role }, (tx) =>
      tx.execute(sql`insert into ${table} (organization_id) values (${world.organizationId})`),
    )
    const thrown = await write.then(
      () => null,
      (error) => error as { code?: string; cause?: { code?: string } },
    )
    expect(thrown?.cause?.code ?? thrown?.code, `${schema}.${name}`).toBe('42501')
  }
})

test('money is bigint, weights and rates are integers: no column holds a fraction', async () => {
  const columns = await database.owner<{ name: string; type: string }[]>`
    select table_schema || '.' || table_name || '.' || column_name as name, data_type as type
    from information_schema.columns
    where table_schema in ('user', 'farmer', 'lorry', 'delivery', 'payment', 'notification', 'reporting', 'events')`
  const wrong = columns.filter(({ name, type }) => {
    if (/^(numeric|real|double precision|money)$/.test(type)) return true
    if (/_paise$/.test(name)) return type !== 'bigint'
    return /_(grams|bp|paise_per_kg)$/.test(name) && !/^(bigint|integer|smallint)$/.test(type)
  })
  expect(wrong).toEqual([])
  expect(columns.filter(({ name }) => /_paise$/.test(name)).length).toBeGreaterThan(10)
})
