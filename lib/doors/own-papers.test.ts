import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET as receiptDoor } from '@/app/(farmer)/farmer/[farmerId]/advances/[advanceId]/receipt/route'
import { GET as statementDoor } from '@/app/(farmer)/farmer/[farmerId]/advances/statement/route'
import { GET as slipDoor } from '@/app/(farmer)/farmer/[farmerId]/deliveries/[deliveryId]/slip/route'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { addFarmer } from '@/lib/services/farmer/operations/add-farmer'
import { farmerCookieName } from '@/lib/services/user/authenticate'
import { proveCode } from '@/lib/services/user/operations/prove-code'
import { requestCode } from '@/lib/services/user/operations/request-code'
import { anAdvance } from '@/lib/testing/money'
import { foundWorld, type World } from '@/lib/testing/world'
import type { Handler } from './route'

type Person = { farmerId: string; advanceId: string; cookie: string }
let one: Person
let other: Person
beforeAll(async () => {
  const world = await foundWorld()
  one = await person(world)
  other = await person(world)
})
afterAll(closeDatabase)

async function person(world: World): Promise<Person> {
  const phone = `+919${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`
  const from = { address: newId(), userAgent: 'test phone' }
  const profile = { name: 'Kotresh', village: 'Harihar', phone }
  const farmerId = (await runOperation(world.as('owner'), addFarmer, profile)).value.id
  const { id: advanceId } = await anAdvance(world, farmerId, 1_000)
  const { code } = await requestCode({ phone }, from)
  const { sessionToken } = await proveCode({ phone, code }, from)
  return { farmerId, advanceId, cookie: `${farmerCookieName()}=${sessionToken}` }
}

const open = (door: Handler, params: Record<string, string>, cookie?: string) =>
  door(new Request('http://localhost:3000/x', { headers: cookie ? { cookie } : {} }), {
    params: Promise.resolve(params),
  })
const nameOf = (paper: Response) => /filename="(.+)"/.exec(paper.headers.get('content-disposition') ?? '')?.[1]

test('a farmer opens own papers', async () => {
  const receipt = await open(receiptDoor, one, one.cookie)
  expect(receipt.headers.get('content-type')).toBe('application/pdf')
  expect(nameOf(receipt)).toMatch(/^advance-\d+\.pdf$/)
  expect(Buffer.from(await receipt.arrayBuffer()).subarray(0, 5)).toEqual(Buffer.from('%PDF-'))
  expect(receipt.headers.get('ratelimit')).toBeTruthy()
  const statement = await open(statementDoor, one, one.cookie)
  expect(nameOf(statement)).toMatch(/^advances-F\d+\.pdf$/)
})

test('nobody opens a farmer’s papers without that farmer’s sign-in', async () => {
  const deliveryId = newId()
  for (const door of [receiptDoor, statementDoor, slipDoor]) {
    expect((await open(door, { ...one, deliveryId })).status).toBe(401)
    expect((await open(door, { ...other, deliveryId }, one.cookie)).status).toBe(404)
  }
})

test('another farmer’s advance and delivery under one’s own address do not exist', async () => {
  expect((await open(receiptDoor, { ...one, advanceId: other.advanceId }, one.cookie)).status).toBe(404)
  expect((await open(slipDoor, { ...one, deliveryId: newId() }, one.cookie)).status).toBe(404)
})
