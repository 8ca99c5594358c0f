import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import { transaction } from '@/lib/platform/db'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { foundWorld, type World } from '@/lib/testing/world'
import { catchUp } from './catch-up'
import type { Reaction } from './reactions'
import { append } from './store'

let database: OwnDatabase
let world: World
beforeAll(async () => {
  database = await ownDatabase()
  world = await foundWorld()
})
afterAll(() => database.drop())

const addEvent = () =>
  transaction({ role: 'svc_lorry', organizationId: world.organizationId }, (tx) => {
    const lorryId = newId()
    const stream = { streamType: 'lorry', streamId: lorryId, version: 1 }
    return append(tx, world.as('owner'), newId(), [{ ...stream, name: 'lorry.added', payload: { lorryId } }])
  })

const waiting = async (sql: postgres.TransactionSql) => {
  const rows = await sql`
    select 1 from pg_locks where not granted and relation = 'events.events'::regclass
      and database = (select oid from pg_database where datname = current_database())`
  return rows.length
}

test('an event that commits between reading the head and reading the events is handled once', async () => {
  await addEvent()
  const seen: number[] = []
  const on = { 'lorry.added': async ({ position }: { position: number }) => seen.push(position) }
  const reaction: Reaction = { name: `test.${newId()}`, service: 'reporting', on }
  const [head] = await database.owner`select position from events.heads`

  // Nobody reads events while this lock is held: the reaction has its head by then, and stands before the events.
  let catching: Promise<boolean> | undefined
  await database.owner.begin(async (sql) => {
    await sql`lock table events.events in access exclusive mode`
    catching = catchUp(reaction, world.organizationId)
    await expect.poll(() => waiting(sql), { timeout: 15_000 }).toBe(1)
    await sql`
      with head as (update events.heads set position = position + 1 returning position)
      insert into events.events (organization_id, position, stream_type, stream_id, version, name, payload, actor_kind,
        actor_id, command_id, request_id, at)
      select e.organization_id, head.position, e.stream_type, ${newId()}, 1, e.name, e.payload, e.actor_kind, e.actor_id,
        ${newId()}, e.request_id, e.at
      from events.events e, head where e.position = ${head!.position}`
  })
  await catching
  while (await catchUp(reaction, world.organizationId));
  const last = Number(head!.position)
  expect(seen).toEqual([last, last + 1])
})
