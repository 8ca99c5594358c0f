import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import type { Handler } from '@/lib/doors/route'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { createApiKey } from '@/lib/services/user/operations/create-api-key'
import { advanceInput } from '@/lib/testing/money'
import { aFarmer, aPricedDelivery } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { POST as postAdvance } from './advances/route'
import { GET as slipPdf } from './deliveries/[id]/slip.pdf/route'
import { GET as ledger } from './farmers/[id]/ledger/route'
import { POST as confirm } from './payments/[id]/confirm/route'
import { POST as postPayment } from './payments/route'
import { GET as settlement } from './settlements/[id]/route'
import { GET as settlements } from './settlements/route'
import { POST as settle } from './trips/[id]/settle/route'
import { GET as slipsPdf } from './trips/[id]/slips.pdf/route'

let world: World
const keys: Record<string, string> = {}
beforeAll(async () => {
  world = await foundWorld('Green Valley Maize')
  for (const role of ['owner', 'field_manager', 'viewer'] as const)
    keys[role] = (await runOperation(world.as('owner'), createApiKey, { name: role, role })).value.secret
})
afterAll(closeDatabase)

type Asked = { as?: string; id?: string; body?: unknown; search?: string; headers?: Record<string, string> }

function call(handler: Handler, { as = 'owner', id, body, search = '', headers = {} }: Asked = {}) {
  const params: Record<string, string> = id ? { id } : {}
  const request = new Request(`http://localhost/api/v1/x${search}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${keys[as]}`, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return handler(request, { params: Promise.resolve(params) })
}

// biome-ignore lint/suspicious/noExplicitAny: a program that integrates knows only JSON
const json = async (response: Response): Promise<any> => response.json()

test('a program settles a trip, pays it and prints the slips', async () => {
  const farmer = await aFarmer(world)
  const advance = await call(postAdvance, { body: advanceInput(farmer.id, 1000) })
  expect([advance.status, (await json(advance)).status]).toEqual([201, 'paid'])
  const { trip, delivery } = await aPricedDelivery(world, farmer.id, [62, 61, 60], 2500)
  const provisional = await call(slipPdf, { id: delivery.id, search: '?lang=te' })
  expect([provisional.status, provisional.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const settled = await call(settle, { id: trip.id, body: {} })
  const [made] = (await json(settled)).settlements
  expect([settled.status, made.finalAmountPaise]).toEqual([200, 342_500])
  expect((await call(settle, { id: trip.id, body: {} })).status).toBe(409)
  const due = await json(await call(settlements, { search: `?due=true&farmerId=${farmer.id}` }))
  expect(due.data).toHaveLength(1)
  expect((await json(await call(settlement, { id: made.id }))).number).toBe(made.number)
  const paper = await call(settlement, { id: `${made.id}.pdf`, search: '?lang=kn' })
  expect([paper.status, paper.headers.get('content-disposition')]).toEqual([
    200,
    `inline; filename="${made.number}.pdf"`,
  ])
  expect(
    Buffer.from(await paper.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect((await call(slipsPdf, { id: trip.id })).status).toBe(200)
  const body = { farmerId: farmer.id, settlementIds: [made.id], method: 'upi' }
  const payment = await json(await call(postPayment, { body }))
  expect((await call(confirm, { id: payment.id, body: {} })).status).toBe(422)
  expect((await json(await call(confirm, { id: payment.id, body: { reference: 'UPI 42' } }))).status).toBe('confirmed')
  const { data, balancePaise, advanceBalancePaise } = await json(await call(ledger, { id: farmer.id }))
  expect([balancePaise, advanceBalancePaise]).toEqual([0, 0])
  expect(data.map((row: { kind: string }) => row.kind)).toEqual(['advance', 'settlement', 'recovery', 'payment'])
})

test('each wrong request gets its own status', async () => {
  const farmer = await aFarmer(world)
  const body = advanceInput(farmer.id, 1000)
  const status = async (asked: Asked, handler: Handler = postAdvance) => (await call(handler, asked)).status
  expect(await status({ body, as: 'viewer' })).toBe(403)
  expect(await status({ body, as: 'nobody' })).toBe(401)
  expect(await status({ body: { ...body, amountPaise: 100.5 } })).toBe(422)
  expect(await status({ body: { ...body, amountPaise: '1000' } })).toBe(422)
  expect(await status({ body: { ...body, method: 'gold' } })).toBe(422)
  expect(await status({ body })).toBe(201)
  expect(await status({ body: { ...body, amountPaise: 200_000 } })).toBe(409)
  expect(await status({ id: newId() }, settlement)).toBe(404)
  expect(await status({ id: `${newId()}.pdf` }, settlement)).toBe(404)
  expect(await status({ id: 'x.pdf' }, settlement)).toBe(422)
  expect(await status({ id: newId(), search: '?lang=xx' }, slipPdf)).toBe(422)
  expect(await status({ id: newId() }, ledger)).toBe(404)
  expect(await status({ id: farmer.id, as: 'field_manager' }, ledger)).toBe(403)
  expect(await status({ id: newId(), body: {} }, settle)).toBe(404)
})
