import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations, queries } from '@/lib/doors/catalogue/all'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { forgetEnv } from '@/lib/platform/env'
import { fixtures } from './fixtures/all'
import { type Entry, type Knock, keyFor, knock } from './knock'
import { foundWorld, type World } from './world'

/** What comes in through the REST API and is no request of ours: always a clear answer, never a 5xx, never a stack. */
const named = (entries: Entry[]): [string, Entry][] =>
  entries.filter((entry) => entry.http).map((entry) => [`${entry.http!.method} ${entry.http!.path}`, entry])
let world: World
beforeAll(async () => {
  process.env.RATE_LIMIT_PER_MINUTE = '1000000'
  forgetEnv()
  world = await foundWorld()
})
afterAll(closeDatabase)

const hostile: unknown[] = [
  ...['', 'a\u0000b', '\ud800', "'; drop table events.events; --", '=1+1', 'ಕ'.repeat(20_000), '../../etc/passwd'],
  ...['99999-99-99', '2026-02-30', '0000-00-00', '+999999-01-01T00:00:00Z', 'NaN', newId()],
  ...[-1, 0.1, 2_147_483_648, 2 ** 53, 1e308, -1e308],
  ...[null, true, [], {}, [[[]]], { $gt: '' }, { __proto__: { isAdmin: true } }, Array(600).fill({})],
]

/** In an address everything is text. */
const hostileTexts = hostile.filter((value) => typeof value === 'string' || typeof value === 'number')
const fileDoor = 'farmer.upload-import'

/** The input with one leaf after the other replaced by each hostile value. */
function* mutations(input: Record<string, unknown>, values = hostile): Generator<Record<string, unknown>> {
  for (const name of Object.keys(input)) {
    for (const value of values) yield { ...input, [name]: value }
    const first = Array.isArray(input[name]) ? input[name][0] : undefined
    if (first && typeof first === 'object')
      for (const inner of mutations(first as Record<string, unknown>)) yield { ...input, [name]: [inner] }
  }
}

async function faultOf(entry: Entry, input: Record<string, unknown>, given: Knock): Promise<string | undefined> {
  const said = () => `${JSON.stringify(input).slice(0, 200)} ${JSON.stringify(given.headers ?? {})}`
  const answer = await knock(entry, input, given).catch((error) => error as Error)
  if (answer instanceof Error) return `threw ${answer.message} for ${said()}`
  if (answer.status >= 500) return `${answer.status} for ${said()}`
  if (answer.ok) return undefined
  const problem = await answer.text()
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json')) return `no problem for ${said()}`
  return /\bat .+:\d+:\d+|postgres|select |insert /i.test(problem) ? `tells too much: ${problem}` : undefined
}

const headersOfAllKinds: Record<string, string>[] = [
  ...['"99999999999999999999"', '"2147483648"', 'W/"1"', '*'].map((value) => ({ 'if-match': value })),
  ...['x', '00000000-0000-0000-0000-000000000000', `${newId()}${newId()}`].map((key) => ({ 'idempotency-key': key })),
  ...['x'.repeat(5_000), '{}', '../x'].map((id) => ({ 'x-request-id': id })),
]

describe.each(named(operations))('%s', (_, entry) => {
  test('hostile values in every field', { timeout: 60_000 }, async () => {
    const key = await keyFor(world, entry.permission)
    const input = await fixtures[entry.name]!(world)
    const faults: string[] = []
    for (const bad of mutations(input)) faults.push((await faultOf(entry, bad, { key })) ?? '')
    for (const headers of headersOfAllKinds) faults.push((await faultOf(entry, input, { key, headers })) ?? '')
    expect(faults.filter(Boolean)).toEqual([])
  })

  test('a body that is no JSON object is malformed', async () => {
    const key = await keyFor(world, entry.permission)
    const input = await fixtures[entry.name]!(world)
    // A file may hold anything: its own reader says what is wrong with it.
    if (entry.name === fileDoor) return
    for (const body of ['{"a":', '[]', 'null', '"text"', '12', '{a:1}', '<html></html>', '\u0000'])
      expect((await knock(entry, input, { key, body })).status, body).toBe(400)
  })

  test('50 MB are refused before they are read', async () => {
    const key = await keyFor(world, entry.permission)
    const input = await fixtures[entry.name]!(world)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
        if (sent >= 50_000_000) controller.close()
      },
    })
    expect((await knock(entry, input, { key, body: endless })).status).toBe(413)
    expect(sent).toBeLessThan(12_000_000)
    const headers = { 'content-length': '50000000' }
    expect((await knock(entry, input, { key, headers, body: '{' })).status).toBe(413)
  })
})

describe.each(named(queries))('%s', (_, entry) => {
  test('hostile values in every parameter', { timeout: 60_000 }, async () => {
    const key = await keyFor(world, entry.permission)
    const input = await fixtures[entry.name]!(world)
    const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
    const sorts = ['-createdAt', 'createdAt', 'name', '-at', 'code', '-requiredOn', '-scheduledOn', '-position']
    const asked: Record<string, unknown>[] = [
      ...mutations(
        { ...input, limit: 1, sort: 'x', q: 'x', cursor: 'x', from: 'x', to: 'x', after: 'x' },
        hostileTexts,
      ),
      ...sorts.flatMap((sort) =>
        ['garbage', '', '2026-99-99', '1e999', 'infinity', '\u0000'].map((value) => ({
          ...{ ...input, sort, cursor: cursorOf(sort, value, newId()) },
        })),
      ),
      ...[cursorOf(), cursorOf(1, 2, 3), cursorOf('-createdAt', 'x', 'y'), 'null'].map((cursor) => ({
        ...{ ...input, cursor },
      })),
    ]
    const faults: string[] = []
    for (const bad of asked) faults.push((await faultOf(entry, bad, { key })) ?? '')
    expect(faults.filter(Boolean)).toEqual([])
  })
})
