import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations, queries } from '@/lib/doors/catalogue/all'
import { isUuid, newId } from '@/lib/kernel/ids'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { forgetEnv } from '@/lib/platform/env'
import { startSession } from '@/lib/services/user/operations/start-session'
import { fixtures } from './fixtures/all'
import { doorOf, type Entry, type Knock, keyFor, knock, ROUTES, routeFileOf } from './knock'
import { foundWorld, type World } from './world'

/** Every door of the REST API, tried by who has no business there, over the handlers that the server runs. */
const doors: [string, Entry][] = [...operations, ...queries]
  .filter((entry) => entry.http)
  .map((entry) => [`${entry.http!.method} ${entry.http!.path}`, entry])
const writes = doors.filter(([, entry]) => entry.kind === 'operation')
let world: World
let neighbour: World
beforeAll(async () => {
  Object.assign(process.env, { RATE_LIMIT_PER_MINUTE: '1000000', APP_URL: 'http://localhost:3000' })
  forgetEnv()
  world = await foundWorld()
  neighbour = await foundWorld('Neighbour')
})
afterAll(closeDatabase)

const inputOf = (entry: Entry, of = world) => fixtures[entry.name]!(of)

/** Status and problem without what differs from request to request. */
async function faceOf(response: Response): Promise<unknown> {
  const { requestId: _requestId, ...face } = await response.json()
  return { status: response.status, ...face }
}

const eventsOf = (of: World) =>
  transaction({ role: 'svc_relay', organizationId: of.organizationId, readOnly: true }, async (tx) => [
    ...(await tx.execute<{ id: string; position: number }>(
      sql`select stream_id as id, position from events.events order by position`,
    )),
  ])
const lastOf = async (of: World) => (await eventsOf(of)).at(-1)?.position

function withUnknownIds(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return isUuid(value) && key !== 'id' ? newId() : value
  if (Array.isArray(value)) return value.map((item) => withUnknownIds(item))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withUnknownIds(item, name)]))
}

test('each declared address has its door, and each door file is declared', () => {
  const declared = new Set(doors.map(([, entry]) => routeFileOf(entry.http!.path)))
  const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => path.join(ROUTES, file))
  // The sync door runs many operations by name.
  const others =
    /\/sync\/|\/journals\/export\/|bank-answers\/match|openapi\.json|\[\.\.\.unknown\]|\.pdf\/|\/reports\/\[id\]\/file\//
  expect(files.filter((file) => !declared.has(file) && !others.test(file))).toEqual([])
  expect([...declared].filter((file) => !files.includes(file))).toEqual([])
})

describe.each(doors)('%s', (_, entry) => {
  test('nobody gets in, whatever the headers claim', async () => {
    const input = await inputOf(entry)
    const claims: Knock[] = [
      {},
      { headers: { 'x-middleware-subrequest': 'middleware:middleware:middleware', 'x-middleware-next': '1' } },
      { headers: { 'x-now-route-matches': '1', 'x-nextjs-data': '1', rsc: '1', origin: 'null' } },
      { headers: { 'x-forwarded-host': 'localhost:3000', 'x-organization-id': world.organizationId } },
      { headers: { cookie: 'farmtally.session=%E0%A4%A; __Host-farmtally.session=x' } },
      { key: 'ft_live_000000000000000000000000000000000000' },
      { headers: { authorization: 'Basic b3duZXI6b3duZXI=' } },
    ]
    for (const claim of claims) expect((await knock(entry, input, claim)).status, JSON.stringify(claim)).toBe(401)
  })

  test('another organization’s ids are answered as ids that exist nowhere, and nothing changes', async () => {
    const input = await inputOf(entry)
    const key = await keyFor(neighbour, entry.permission)
    const before = [await lastOf(world), await lastOf(neighbour)]
    if (JSON.stringify(withUnknownIds(input)) === JSON.stringify(input)) return
    const foreign = await knock(entry, input, { key })
    const unknown = await knock(entry, withUnknownIds(input) as typeof input, { key })
    expect(await faceOf(foreign)).toEqual(await faceOf(unknown))
    if (entry.kind === 'operation' || entry.http!.path.includes('{')) expect([404, 422]).toContain(foreign.status)
    expect([await lastOf(world), await lastOf(neighbour)]).toEqual(before)
  })
})

describe('what is read holds nothing of another organization', () => {
  const lists = doors.filter(([, entry]) => entry.kind === 'query' && !entry.http!.path.includes('{'))
  test.each(lists)('%s, with its organization named everywhere and with its cursor', async (_, entry) => {
    const input = { ...(await inputOf(entry)), organizationId: world.organizationId }
    const own = await knock(entry, { ...input, limit: 1 }, { key: await keyFor(world, entry.permission) })
    const { nextCursor } = own.ok ? await own.json() : { nextCursor: null }
    const secrets = [world.organizationId, ...(await eventsOf(world)).map((event) => event.id)]
    const key = await keyFor(neighbour, entry.permission)
    const headers = { 'x-organization-id': world.organizationId, 'x-tenant': world.organizationId }
    for (const cursor of [undefined, nextCursor ?? undefined]) {
      const text = await (await knock(entry, { ...input, cursor }, { key, headers })).text()
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    }
  })
})

describe('a cookie alone is not consent', () => {
  test.each(writes)('%s needs our own Origin', async (_, entry) => {
    const { sessionToken } = await startSession(world.asSystem(), world.ownerMemberId, 'test')
    const cookie = `farmtally.session=${sessionToken}`
    const input = await inputOf(entry)
    const before = await lastOf(world)
    for (const origin of [undefined, 'null', 'https://evil.example', 'http://localhost:3000.evil.example']) {
      const answer = await knock(entry, input, { headers: { cookie, ...(origin && { origin }) } })
      expect(await faceOf(answer)).toMatchObject({ status: 403, reason: 'request.foreign-origin' })
    }
    expect(await lastOf(world)).toBe(before)
  })
})

test('a door that opens files asks who is there first', async () => {
  const papers = [
    ['/trips/{id}/sheet.pdf', 'trip:read'],
    ['/trips/{id}/slips.pdf', 'trip:read'],
    ['/deliveries/{id}/slip.pdf', 'trip:read'],
    ['/advances/{id}/receipt.pdf', 'advance:read'],
    ['/payments/{id}/receipt.pdf', 'payment:read'],
    ['/farmers/{id}/advances.pdf', 'ledger:read'],
  ] as const
  for (const [template, permission] of papers) {
    const door = await doorOf(template, 'GET')
    const asked = (headers: Record<string, string>) =>
      door(new Request('http://localhost:3000/x', { headers }), { params: Promise.resolve({ id: newId() }) })
    expect((await asked({})).status).toBe(401)
    const key = await keyFor(neighbour, permission)
    expect((await asked({ authorization: `Bearer ${key}` })).status).toBe(404)
  }
})
