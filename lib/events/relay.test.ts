import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { append } from '@/lib/events/store'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { foundWorld, type World } from '@/lib/testing/world'
import { catchUp } from './catch-up'
import type { Reaction } from './reactions'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const moveOn = async (reaction: Reaction) => {
  while (await catchUp(reaction, world.organizationId));
}
const collecting = (seen: number[], name = `test.${newId()}`): Reaction => ({
  name,
  service: 'reporting',
  on: { 'lorry.added': async (event) => seen.push(event.position) },
})
const event = (id: string) => ({
  streamType: 'lorry',
  streamId: id,
  version: 1,
  name: 'lorry.added',
  payload: { lorryId: id },
})

test('overlapping writers: every event is delivered once and in commit order, however slow one is', async () => {
  const seen: number[] = []
  const reaction = collecting(seen)
  const write = (holdMs: number) =>
    transaction({ role: 'svc_lorry', organizationId: world.organizationId }, async (tx) => {
      await append(tx, world.as('owner'), newId(), [event(newId()), event(newId())])
      await tx.execute(sql`select pg_sleep(${holdMs / 1000})`)
    })
  const writers = Array.from({ length: 12 }, (_, i) => write(i % 3 === 0 ? 60 : 0))
  const reader = (async () => {
    for (let i = 0; i < 20; i++) {
      await catchUp(reaction, world.organizationId)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  await Promise.all([...writers, reader])
  await moveOn(reaction)
  expect(seen).toHaveLength(24)
  expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b))
})

test('two relays at once do an effect once', async () => {
  const seen: number[] = []
  const reaction = collecting(seen)
  await runOperation(world.as('owner'), addLorry, { registrationNumber: 'KA 09 D 1234', capacityGrams: 9_000_000 })
  await Promise.all([moveOn(reaction), moveOn(reaction), moveOn(reaction)])
  await moveOn(reaction)
  expect(seen).toHaveLength(new Set(seen).size)
})

test('an effect and its checkpoint stand or fall together; a poisoned event becomes a dead letter and the rest goes on', async () => {
  const done: number[] = []
  let bad = 0
  const name = `test.${newId()}`
  const reaction: Reaction = {
    name,
    service: 'reporting',
    on: {
      'lorry.added': async ({ position }) => {
        bad ||= position
        if (position === bad) throw new Error('this one never works')
        done.push(position)
      },
    },
  }
  for (let i = 0; i < 12; i++) {
    await transaction({ role: 'svc_reporting', organizationId: world.organizationId }, (tx) =>
      tx.execute(sql`update events.checkpoints set retry_at = null where reaction = ${name}`),
    )
    await moveOn(reaction)
  }
  const [letter] = await transaction({ role: 'svc_reporting', organizationId: world.organizationId }, (tx) =>
    tx.execute<{ position: number; error: string }>(
      sql`select position, error from events.dead_letters where reaction = ${name}`,
    ),
  )
  expect(letter).toMatchObject({ position: bad, error: 'this one never works' })
  expect(new Set(done).size).toBeGreaterThan(0)
  expect(done).not.toContain(bad)
})
