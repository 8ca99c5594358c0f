import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ctx } from '@/lib/access/ctx'
import { isPermitted, type Role, roles } from '@/lib/access/permissions'
import { runOperation, runQuery } from '@/lib/access/runner'
import { operations, queries } from '@/lib/doors/catalogue/all'
import type { AnyOperation, AnyQuery } from '@/lib/doors/route'
import { isUuid, newId } from '@/lib/kernel/ids'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { fixtures } from './fixtures/all'
import { aFarmer } from './season'
import { foundWorld, type World } from './world'

/** Walks the registry: whatever the product can do is tried by nobody, by the wrong role and by another organization. */
const everything: (AnyOperation | AnyQuery)[] = [...operations, ...queries]
let world: World
let neighbour: World
beforeAll(async () => {
  world = await foundWorld()
  neighbour = await foundWorld('Neighbour')
})
afterAll(closeDatabase)

const run = (ctx: Ctx, entry: AnyOperation | AnyQuery, input: unknown): Promise<unknown> =>
  entry.kind === 'operation' ? runOperation(ctx, entry, input) : runQuery(ctx, entry, input)

/** The error's face, as it would leave the server; null when nothing was refused. */
async function refusalOf(work: Promise<unknown>): Promise<{ code: string; message: string } | null> {
  try {
    await work
    return null
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    return { code, message }
  }
}

const positionOf = (of: World) =>
  transaction({ role: 'svc_realtime', organizationId: of.organizationId, readOnly: true }, async (tx) => {
    const [row] = await tx.execute<{ position: number }>(sql`select position from events.heads`)
    return row?.position ?? 0
  })

/** Every id of the input but the new record's own replaced by one that exists nowhere. */
function withUnknownIds(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return isUuid(value) && key !== 'id' ? newId() : value
  if (Array.isArray(value)) return value.map((item) => withUnknownIds(item))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withUnknownIds(item, name)]))
}

const namesIds = (input: unknown): boolean => JSON.stringify(withUnknownIds(input)) !== JSON.stringify(input)

test('names are unique, and each entry has a fixture', () => {
  expect(new Set(everything.map((entry) => entry.name)).size).toBe(everything.length)
  const missing = everything.map((entry) => entry.name).filter((name) => !fixtures[name])
  expect(missing, 'write a fixture for these in lib/testing/fixtures').toEqual([])
})

test('a fixture belongs to an entry', () => {
  const known = new Set(everything.map((entry) => entry.name))
  expect(Object.keys(fixtures).filter((name) => !known.has(name))).toEqual([])
})

describe.each(everything.filter((entry) => fixtures[entry.name]).map((entry) => [entry.name, entry] as const))(
  '%s',
  (name, entry) => {
    test('nobody may', async () => {
      const nobody = { ...world.as('owner'), actor: undefined } as unknown as Ctx
      const refusal = await refusalOf(run(nobody, entry, await fixtures[name]!(world)))
      expect(refusal?.code).toBe('unauthenticated')
    })

    test('a role without the permission may not, nor may another farmer, and nothing happens', async () => {
      const input = await fixtures[name]!(world)
      const before = await positionOf(world)
      for (const role of roles.filter((each: Role) => !isPermitted(world.as(each).actor, entry.permission)))
        expect(await refusalOf(run(world.as(role), entry, input))).toMatchObject({ code: 'forbidden' })
      expect(await positionOf(world)).toBe(before)
      const stranger = world.asFarmer((await aFarmer(world)).id)
      const ofStranger = await positionOf(world)
      // Of another farmer's ids nothing is told and with them nothing is done; without ids only own things are asked for.
      const isOpen = isPermitted(stranger.actor, entry.permission)
      if (!isOpen) expect(await refusalOf(run(stranger, entry, input))).toMatchObject({ code: 'forbidden' })
      // A lorry comes for everybody of the village: there is no other farmer's trip.
      else if (namesIds(input) && name !== 'delivery.promise-bags') {
        const refusal = await refusalOf(run(stranger, entry, input))
        expect(refusal).toEqual(await refusalOf(run(stranger, entry, withUnknownIds(input))))
        expect(refusal?.code).toBe('not_found')
      }
      expect(await positionOf(world)).toBe(ofStranger)
    })

    test('a key whose scopes leave it out may not', async () => {
      const ctx = world.as('owner')
      const actor = { kind: 'apiKey', keyId: newId(), memberId: newId(), name: 'key', role: 'owner', scopes: [] }
      const refusal = await refusalOf(run({ ...ctx, actor } as unknown as Ctx, entry, await fixtures[name]!(world)))
      expect(refusal?.code).toBe('forbidden')
    })

    test('another organization gets what an unknown id gets, and nothing happens in either', async () => {
      const input = await fixtures[name]!(world)
      // Founding names ids that it makes itself: there is nobody yet whose they could be.
      if (!namesIds(input) || name === 'user.create-organization') return
      const before = [await positionOf(world), await positionOf(neighbour)]
      const asNeighbour = neighbour.asSystem()
      const foreign = await refusalOf(run(asNeighbour, entry, input))
      const unknown = await refusalOf(run(asNeighbour, entry, withUnknownIds(input)))
      expect(foreign).toEqual(unknown)
      if (entry.kind === 'operation') expect(['not_found', 'invalid']).toContain(foreign?.code)
      expect([await positionOf(world), await positionOf(neighbour)]).toEqual(before)
    })
  },
)
