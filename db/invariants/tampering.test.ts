import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sealAll } from '@/lib/events/seal'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { aFarmer, aPricedDelivery } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { verify } from '@/scripts/verify'

let database: OwnDatabase
let world: World
beforeAll(async () => {
  database = await ownDatabase()
  world = await foundWorld()
  for (const kilos of [[62, 61], [60], [59, 58, 57]])
    await aPricedDelivery(world, (await aFarmer(world)).id, kilos, 2150)
  // A smaller neighbour, whose chain is its own.
  await foundWorld('Neighbour')
  await sealAll()
  await aPricedDelivery(world, (await aFarmer(world)).id, [61], 2150)
  await sealAll()
})
afterAll(() => database.drop())

const broken = async () => (await verify(database.ownerUrl)).filter((finding) => finding.breaches.length > 0)

test('every organization has a chain of its own, from its first event', async () => {
  const chains =
    await database.owner`select min(from_position)::int as first from events.seals group by organization_id`
  expect(chains.map((chain) => chain.first)).toEqual([1, 1])
})

test('a clean database has nothing to find', async () => {
  expect(await broken()).toEqual([])
})

describe('a change behind the application is found and located', () => {
  const org = () => `organization_id = '${world.organizationId}'`
  const behind = async (statements: string, undo: string) => {
    const change = (text: string) =>
      database.owner.begin(async (sql) => {
        await sql.unsafe("set local session_replication_role = 'replica'")
        await sql.unsafe(text)
      })
    await database.owner.unsafe(
      `drop table if exists kept; create table kept as select * from events.events where ${org()}`,
    )
    await change(statements)
    const found = await broken()
    await change(undo)
    expect(await broken()).toEqual([])
    return found.flatMap((finding) => finding.breaches).join('\n')
  }
  const putBack = () => `delete from events.events where ${org()}; insert into events.events select * from kept`

  test('an edited payload', async () => {
    const edit = `update events.events set payload = payload || '{"pricePaisePerKg": 9999}' where ${org()} and name = 'delivery.priced'`
    expect(await behind(edit, putBack())).toContain('changed after it was sealed')
  })
  test('a deleted event', async () => {
    expect(await behind(`delete from events.events where ${org()} and position = 4`, putBack())).toContain(
      'up to position',
    )
  })
  test('an inserted event', async () => {
    const insert = `insert into events.events select organization_id, 9999, stream_type, gen_random_uuid(), 1, name, payload,
      actor_kind, actor_id, gen_random_uuid(), request_id, at from events.events where ${org()} and position = 2`
    expect(await behind(insert, putBack())).toContain('up to position')
  })
  test('two events that changed places', async () => {
    const swap = `update events.events set position = 99991 where ${org()} and position = 3;
      update events.events set position = 3 where ${org()} and position = 4;
      update events.events set position = 4 where ${org()} and position = 99991`
    expect(await behind(swap, putBack())).toContain('changed after it was sealed')
  })
  test('a tail that was cut off', async () => {
    const cut = `delete from events.events where ${org()} and position > (select max(position) - 2 from events.events where ${org()})`
    expect(await behind(cut, putBack())).toContain('were sealed')
  })
})

test('a tail cut together with its seals is found by the heads that were written outside', async () => {
  const org = `organization_id = '${world.organizationId}'`
  const tables = ['events.events', 'events.seals', 'events.heads']
  const change = (statements: string[]) =>
    database.owner.begin(async (sql) => {
      await sql.unsafe("set local session_replication_role = 'replica'")
      for (const statement of statements) await sql.unsafe(statement)
    })
  await change(tables.map((table, i) => `create table kept_${i} as select * from ${table} where ${org}`))
  const cut = `(select max(from_position) - 1 from kept_1)`
  await change([
    `delete from events.events where ${org} and position > ${cut}`,
    `delete from events.seals where ${org} and to_position > ${cut}`,
    `update events.heads set position = ${cut} where ${org}`,
  ])
  const found = (await broken()).find((finding) => finding.promise.includes('written down outside'))
  await change(
    tables.flatMap((table, i) => [`delete from ${table} where ${org}`, `insert into ${table} select * from kept_${i}`]),
  )
  expect(found?.breaches.join()).toContain('was sealed according to the file beside the database, and is gone')
  expect(await broken()).toEqual([])
})

test('a projection that was edited by hand is found', async () => {
  await database.owner.unsafe(
    `update delivery.deliveries set gross_weight_grams = gross_weight_grams + 1000 where organization_id = '${world.organizationId}'`,
  )
  const promises = (await broken()).map((finding) => finding.promise)
  await database.owner.unsafe(
    `update delivery.deliveries set gross_weight_grams = gross_weight_grams - 1000 where organization_id = '${world.organizationId}'`,
  )
  expect(promises).toContain('a delivery weighs what its bags weigh')
})

test('a wall that is taken down is found', async () => {
  await database.owner.unsafe('alter table farmer.farmers no force row level security')
  const text = JSON.stringify(await broken())
  await database.owner.unsafe('alter table farmer.farmers force row level security')
  expect(text).toContain('farmer.farmers does not FORCE')
})
