import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { getRequest } from '@/lib/services/lorry/queries/requests'
import { fixtures } from '@/lib/testing/fixtures/all'
import { type Entry, keyFor, knock } from '@/lib/testing/knock'
import { foundWorld, type World } from '@/lib/testing/world'
import { operations, queries } from './catalogue/all'
import { openApi } from './openapi'

/** The names other programs are written against: each address with the main fields of its answer. */
const promised: [string, string][] = [
  ['GET /organization', 'name code timeZone settings version'],
  ['PATCH /organization', 'name code timeZone settings version'],
  ['GET /members', 'name email phone role'],
  ['POST /members', 'name email phone role'],
  ['POST /invitations', 'name email phone role'],
  ['POST /members/{id}/suspend', 'name email phone role version'],
  ...['GET /lorries', 'POST /lorries', 'GET /lorries/{id}', 'PATCH /lorries/{id}'].map((at): [string, string] => [
    at,
    'registrationNumber name capacityGrams driverName driverPhone status version',
  ]),
  ...['GET /farmers', 'POST /farmers', 'GET /farmers/{id}', 'PATCH /farmers/{id}'].map((at): [string, string] => [
    at,
    'code name phone village idNumberLast4 bankAccountMasked ifsc upiId version',
  ]),
  ['GET /farmers/{id}/ledger', 'at kind description debitPaise creditPaise balancePaise sourceType sourceId'],
  ...['GET /lorry-requests', 'POST /lorry-requests', ...decisions()].map((at): [string, string] => [
    at,
    'requiredOn location purpose priority estimatedFarmers estimatedWeightGrams status tripId version',
  ]),
  ...['GET /trips', 'POST /trips', 'GET /trips/{id}', ...tripSteps()].map((at): [string, string] => [
    at,
    'lorryId fieldManagerId scheduledOn location status physicalStatus totals version',
  ]),
  ...weighing().map((at): [string, string] => [
    at,
    'farmer trip bagCount grossWeightGrams standardDeductionGrams qualityDeductionGrams netWeightGrams moistureBp grade pricePaisePerKg totalValuePaise status version',
  ]),
  ['GET /deliveries/{id}', 'bags'],
  ['GET /price-lists', 'effectiveFrom bands'],
  ['POST /price-lists', 'effectiveFrom bands'],
  ['POST /trips/{id}/settle', 'settlements'],
  ...['GET /settlements', 'GET /settlements/{id}', 'POST /settlements/{id}/reverse'].map((at): [string, string] => [
    at,
    'grossWeightGrams totalValuePaise advanceRecoveredPaise interestPaise finalAmountPaise verificationUrl version',
  ]),
  ...['', '/{id}/approve', '/{id}/reject', '/{id}/pay', '/{id}/cancel'].map((at): [string, string] => [
    `POST /advances${at}`,
    'farmerId amountPaise method paidOn reference reason status version',
  ]),
  ['GET /advances', 'farmerId amountPaise method paidOn reference reason status'],
  ...['GET /payments', 'POST /payments', 'POST /payments/{id}/confirm', 'POST /payments/{id}/fail'].map(
    (at): [string, string] => [at, 'farmerId settlementIds amountPaise method reference status'],
  ),
  ['GET /events', 'position type streamType streamId version actorId at payload'],
  ['GET /api-keys', 'id name role scopes expiresAt'],
  ['POST /api-keys', 'id secret'],
  ['POST /api-keys/{id}/rotate', 'id secret'],
  ['DELETE /api-keys/{id}', 'id'],
  ['GET /dashboard', 'today month pending trend'],
]
function decisions() {
  return ['approve', 'reject', 'cancel', 'ask'].map((verb) => `POST /lorry-requests/{id}/${verb}`)
}
function tripSteps() {
  return ['start', 'submit', 'return', 'dispatch', 'arrive', 'cancel'].map((verb) => `POST /trips/{id}/${verb}`)
}
function weighing() {
  return [
    'POST /trips/{id}/deliveries',
    'GET /deliveries',
    'GET /deliveries/{id}',
    'POST /deliveries/{id}/bags',
    'PATCH /deliveries/{id}/bags/{number}',
    'DELETE /deliveries/{id}/bags/{number}',
    'POST /deliveries/{id}/moisture',
    'POST /deliveries/{id}/price',
  ]
}

let world: World
beforeAll(async () => {
  world = await foundWorld('Integrators')
})
afterAll(closeDatabase)

const everything: Entry[] = [...operations, ...queries].filter((entry) => entry.http)
const entryAt = (address: string): Entry => {
  const found = everything.find(({ http }) => `${http!.method} ${http!.path}` === address)
  if (!found) throw new Error(`nothing stands at ${address}`)
  return found
}
const inputOf = (entry: Entry) => fixtures[entry.name]!(world)
const ask = async (entry: Entry, input: Record<string, unknown>, headers: Record<string, string> = {}) =>
  knock(entry, input, { key: await keyFor(world, entry.permission), headers })

type Schema = { properties?: Record<string, Schema & { items?: Schema }> }
function fieldsOf(entry: Entry): string[] {
  const { properties = {} } = z.toJSONSchema(entry.output, { unrepresentable: 'any' }) as Schema
  return Object.keys(properties.data?.items?.properties ?? properties)
}

test.each(promised)('%s has the fields it is documented with', (address, fields) => {
  expect(fieldsOf(entryAt(address))).toEqual(expect.arrayContaining(fields.split(' ')))
})

test('the generated document knows every address', () => {
  const { paths } = openApi('http://localhost:3000') as { paths: Record<string, Record<string, unknown>> }
  const known = Object.entries(paths).flatMap(([path, at]) => Object.keys(at).map((verb) => `${verb} ${path}`))
  const missing = promised.map(([address]) => address.replace(/^\w+/, (verb) => verb.toLowerCase()))
  expect(missing.filter((address) => !known.includes(address))).toEqual([])
  expect(known).toEqual(expect.arrayContaining(['get /sync', 'post /sync', 'post /sync/import']))
})

test('the document has the input of each kind of work a phone hands over', () => {
  const { paths } = JSON.parse(JSON.stringify(openApi('http://localhost:3000')))
  const { items } = paths['/sync'].post.requestBody.content['application/json'].schema.properties.operations
  const bags = items.oneOf.find((one: { properties: { name: { const: string } } }) => {
    return one.properties.name.const === 'delivery.record-bags'
  })
  expect(Object.keys(bags.properties.input.properties)).toEqual(expect.arrayContaining(['deliveryId', 'bags']))
})

describe('every answer', () => {
  test('says who asked how often, is not kept by anybody, and can be found again in the log', async () => {
    const response = await ask(entryAt('GET /lorries'), { limit: 1 }, { 'x-request-id': 'from-the-client-1' })
    expect(response.status).toBe(200)
    expect(response.headers.get('ratelimit')).toMatch(/^"requests";r=\d+;t=\d+$/)
    expect(response.headers.get('ratelimit-policy')).toMatch(/^"requests";q=\d+;w=60$/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-request-id')).toBe('from-the-client-1')
  })

  test('that is a problem has the problem’s fields, with the place of every fault', async () => {
    const response = await ask(entryAt('POST /lorries'), { registrationNumber: 'x', capacityGrams: 5 })
    expect(response.status).toBe(422)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = await response.json()
    expect(problem).toMatchObject({ status: 422, code: 'invalid', requestId: response.headers.get('x-request-id') })
    expect(Object.keys(problem)).toEqual(expect.arrayContaining(['type', 'title', 'detail', 'errors']))
    expect(problem.errors.map((fault: { path: string }) => fault.path)).toContain('capacityGrams')
  })
})

describe('a repeated call', () => {
  test('with the same key and body gets the first answer, with another body a conflict; bad input is not kept', async () => {
    const entry = entryAt('POST /farmers')
    const key = { 'idempotency-key': newId() }
    expect((await ask(entry, { name: 'x' }, key)).status).toBe(422)
    const first = await ask(entry, { name: 'Imam Sab', village: 'Harihar' }, key)
    expect([first.status, first.headers.get('idempotency-replayed')]).toEqual([201, null])
    const again = await ask(entry, { name: 'Imam Sab', village: 'Harihar' }, key)
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
    expect(await again.json()).toEqual(await first.json())
    const other = await ask(entry, { name: 'Somebody Else', village: 'Harihar' }, key)
    expect([other.status, (await other.json()).code]).toEqual([409, 'idempotency_key_reused'])
    expect((await ask(entry, { name: 'Imam Sab', village: 'Harihar' }, { 'idempotency-key': 'one' })).status).toBe(400)
  })
})

const versioned = operations.filter((operation) => {
  const { properties = {} } = z.toJSONSchema(operation.input, { unrepresentable: 'any', io: 'input' }) as Schema
  return operation.http && 'expectedVersion' in properties
})

describe('If-Match', () => {
  test('is asked by everything that changes what has a version', () => {
    const withVersion = operations.filter(({ http, output }) => {
      const { properties = {} } = z.toJSONSchema(output, { unrepresentable: 'any' }) as Schema
      return http?.path.includes('{id}') && 'version' in properties
    })
    const left = withVersion.filter((operation) => !versioned.includes(operation)).map(({ name }) => name)
    // What is opened or confirmed there is new: it has no version yet that somebody could have read.
    expect(left.sort()).toEqual(['delivery.confirm-slip', 'delivery.open', 'delivery.open-dispute'])
  })

  // Only who asked may do these.
  const own = ['request.change', 'request.answer', 'request.cancel']
  test.each(
    versioned.filter(({ name }) => !own.includes(name)).map((operation) => [operation.name, operation] as const),
  )('%s', async (_, operation) => {
    const input = await inputOf(operation)
    const stale = await ask(operation, input, { 'if-match': '"9999"' })
    expect([stale.status, (await stale.json()).reason]).toEqual([412, 'record.stale'])
  })

  test.each(own)('%s', async (name) => {
    const operation = versioned.find((one) => one.name === name)!
    const input = (await inputOf(operation)) as { requestId: string }
    const { fieldManagerId } = await runQuery(world.as('owner'), getRequest, { requestId: input.requestId })
    const asker = world.as('field_manager', fieldManagerId)
    const stale = runOperation(asker, operation, { ...input, expectedVersion: 9999 })
    await expect(stale).rejects.toMatchObject({ reason: 'record.stale' })
  })
})

describe('lists', () => {
  const lists = queries.filter((query) => {
    const { properties = {} } = z.toJSONSchema(query.input, { unrepresentable: 'any', io: 'input' }) as Schema
    return query.http && 'cursor' in properties && 'limit' in properties && query.name !== 'report.field-copy'
  })
  test.each(lists.map((query) => [query.name, query] as const))('%s', async (_, query) => {
    const input = await inputOf(query)
    const response = await ask(query, { ...input, limit: 1 })
    expect(response.status).toBe(200)
    const { data, nextCursor } = await response.json()
    expect(data.length).toBeLessThanOrEqual(1)
    expect(nextCursor === null || typeof nextCursor === 'string').toBe(true)
    expect((await ask(query, { ...input, limit: 201 })).status).toBe(422)
    expect((await ask(query, { ...input, cursor: 'nonsense' })).status).toBe(422)
  })
})
