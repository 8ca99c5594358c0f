import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { foundWorld, type World } from '@/lib/testing/world'
import { runOperation } from './runner'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const KEYS = 200
const SENDERS = 64

test('64 senders repeating 200 commands until they are acknowledged make 200 effects', async () => {
  const commands = Array.from({ length: KEYS }, (_, index) => ({
    command: { id: newId(), origin: 'header' as const },
    input: { registrationNumber: `KA 40 M ${1000 + index}`, capacityGrams: 9_000_000 },
  }))
  const answers = new Map<string, Set<string>>()
  const send = async ({ command, input }: (typeof commands)[number]): Promise<void> => {
    for (;;) {
      try {
        const { value } = await runOperation(world.as('owner'), addLorry, input, command)
        answers.set(command.id, (answers.get(command.id) ?? new Set()).add(value.id))
        return
      } catch (error) {
        if ((error as { reason?: string }).reason !== 'idempotency_in_progress') throw error
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
      }
    }
  }
  await Promise.all(
    Array.from({ length: SENDERS }, async (_, sender) => {
      for (let i = 0; i < KEYS; i++) await send(commands[(i * 7 + sender) % KEYS]!)
    }),
  )
  const [row] = await transaction({ role: 'svc_lorry', organizationId: world.organizationId }, (tx) =>
    tx.execute<{ lorries: number; events: number }>(sql`
      select (select count(*)::int from lorry.lorries) as lorries,
        (select count(*)::int from events.events where name = 'lorry.added') as events`),
  )
  expect(row).toEqual({ lorries: KEYS, events: KEYS })
  expect([...answers.values()].every((ids) => ids.size === 1)).toBe(true)
}, 180_000)

test('a failed command leaves nothing behind, and its id may be used again', async () => {
  const command = { id: newId(), origin: 'header' as const }
  const wrong = { registrationNumber: 'not a number', capacityGrams: 9_000_000 }
  await expect(runOperation(world.as('owner'), addLorry, wrong, command)).rejects.toMatchObject({ code: 'invalid' })
  const right = { registrationNumber: 'KA 41 M 1000', capacityGrams: 9_000_000 }
  expect((await runOperation(world.as('owner'), addLorry, right, command)).replayed).toBe(false)
})
