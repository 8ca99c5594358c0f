import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { foundWorld, type World } from '@/lib/testing/world'
import { forgetExpired } from './retention'

let world: World
let neighbour: World
beforeAll(async () => {
  world = await foundWorld()
  neighbour = await foundWorld('Neighbour')
})
afterAll(closeDatabase)

const now = new Date('2024-03-01T00:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
const within = <T extends Record<string, unknown>>(role: string, of: World, statement: ReturnType<typeof sql>) =>
  transaction({ role, organizationId: of.organizationId }, async (tx) => [...(await tx.execute<T>(statement))])

async function keepCommand(of: World, origin: string, days: number): Promise<string> {
  const id = newId()
  await within(
    'svc_lorry',
    of,
    sql`insert into events.commands (organization_id, command_id, operation, body_hash, origin, created_at)
      values (${of.organizationId}, ${id}, 'lorry.add', 'x', ${origin}, ${daysAgo(days)})`,
  )
  return id
}

const commandsOf = async (of: World) =>
  (await within<{ command_id: string }>('svc_lorry', of, sql`select command_id from events.commands`)).map(
    (row) => row.command_id,
  )

test('header keys are forgotten after 30 days, the ids of phones and of records never', async () => {
  const old = await keepCommand(world, 'header', 31)
  const fresh = await keepCommand(world, 'header', 29)
  const phone = await keepCommand(world, 'phone', 400)
  const record = await keepCommand(world, 'id', 400)
  const theirs = await keepCommand(neighbour, 'header', 31)
  const gone = await forgetExpired(now)
  expect(gone.commands).toBeGreaterThanOrEqual(2)
  expect(await commandsOf(world)).toEqual(expect.arrayContaining([fresh, phone, record]))
  expect(await commandsOf(world)).not.toContain(old)
  expect(await commandsOf(neighbour)).not.toContain(theirs)
})

test('notifications are forgotten after 90 days, read or not', async () => {
  const tell = (days: number, position: number) =>
    within(
      'svc_notification',
      world,
      sql`insert into notification.notifications
        (organization_id, id, member_id, kind, event_position, importance, facts, href, created_at)
        values (${world.organizationId}, ${newId()}, ${world.ownerMemberId}, 'trip.submitted', ${position}, 'normal', '{}',
          '/trips', ${daysAgo(days)})`,
    )
  await tell(91, 1)
  await tell(89, 2)
  await forgetExpired(now)
  const left = await within<{ event_position: number }>(
    'svc_notification',
    world,
    sql`select event_position from notification.notifications order by event_position`,
  )
  expect(left.map((row) => Number(row.event_position))).toEqual([2])
})
