import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase, transaction } from '@/lib/platform/db'
import {
  authenticate,
  authenticateFarmer,
  farmerCookieName,
  forgetCredentials,
  signOutFarmer,
} from '@/lib/services/user/authenticate'
import { proveCode } from '@/lib/services/user/operations/prove-code'
import { requestCode } from '@/lib/services/user/operations/request-code'
import { foundWorld, type World } from '@/lib/testing/world'
import { addFarmer } from './operations/add-farmer'
import { changeFarmer } from './operations/change-farmer'

let world: World
let neighbour: World
beforeAll(async () => {
  world = await foundWorld()
  neighbour = await foundWorld('Neighbour')
})
afterAll(closeDatabase)

const from = () => ({ address: newId(), userAgent: 'test phone' })
const newPhone = () => `+919${String(Math.floor(Math.random() * 1e9)).padStart(9, '0')}`
const farmerWith = async (of: World, phone: string, name = 'Kotresh', village = 'Harihar') =>
  (await runOperation(of.as('owner'), addFarmer, { name, village, phone })).value

const withCookie = (token: string) => new Headers({ cookie: `${farmerCookieName()}=${token}` })
const whoIs = (token: string) => authenticateFarmer(withCookie(token), newId())
async function signedIn(phone: string) {
  const { code } = await requestCode({ phone }, from())
  return proveCode({ phone, code }, from())
}
const wrongCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const reasonOf = (work: Promise<unknown>) => work.then(() => null).catch((error) => error.reason)

test('a phone and its code open the farmer’s own place in each organization, and nothing of anybody else', async () => {
  const phone = newPhone()
  const here = await farmerWith(world, phone)
  const wife = await farmerWith(world, phone, 'Shantamma', 'Kondajji')
  const there = await farmerWith(neighbour, phone)
  await farmerWith(neighbour, newPhone(), 'Somebody Else')
  const { sessionToken, farmers } = await signedIn(phone)
  expect(farmers.map((farmer) => farmer.farmerId).sort()).toEqual([here.id, wife.id, there.id].sort())
  const places = await whoIs(sessionToken)
  expect(places.map(({ ctx }) => ctx.actor)).toEqual(
    farmers.map(({ farmerId, name }) => expect.objectContaining({ kind: 'farmer', role: 'farmer', farmerId, name })),
  )
  expect(new Set(places.map(({ ctx }) => ctx.organizationId))).toEqual(
    new Set([world.organizationId, neighbour.organizationId]),
  )
})

test('the farmer’s cookie opens no door of the office', async () => {
  const phone = newPhone()
  await farmerWith(world, phone)
  const { sessionToken } = await signedIn(phone)
  expect(await authenticate(withCookie(sessionToken), newId())).toBeNull()
  expect(await authenticate(new Headers({ cookie: `farmtally.session=${sessionToken}` }), newId())).toBeNull()
})

test('a code is used once, and a newer one voids it', async () => {
  const phone = newPhone()
  await farmerWith(world, phone)
  const first = await requestCode({ phone }, from())
  const second = await requestCode({ phone }, from())
  if (first.code !== second.code)
    expect(await reasonOf(proveCode({ phone, code: first.code }, from()))).toBe('code.wrong')
  await proveCode({ phone, code: second.code }, from())
  expect(await reasonOf(proveCode({ phone, code: second.code }, from()))).toBe('code.wrong')
})

test('after five wrong tries the right code is wrong as well, and racing tries count each', async () => {
  const phone = newPhone()
  await farmerWith(world, phone)
  const { code } = await requestCode({ phone }, from())
  const tries = Array.from({ length: 5 }, () => reasonOf(proveCode({ phone, code: wrongCode(code!) }, from())))
  expect(await Promise.all(tries)).toEqual(Array(5).fill('code.wrong'))
  expect(await reasonOf(proveCode({ phone, code }, from()))).toBe('code.wrong')
})

test('eight racing tries of the right code open one session', async () => {
  const phone = newPhone()
  await farmerWith(world, phone)
  const { code } = await requestCode({ phone }, from())
  const tries = await Promise.all(Array.from({ length: 4 }, () => reasonOf(proveCode({ phone, code }, from()))))
  expect(tries.filter((reason) => reason === null)).toHaveLength(1)
})

test('a code is over after ten minutes', async () => {
  const phone = newPhone()
  await farmerWith(world, phone)
  const now = new Date()
  const { code } = await requestCode({ phone }, from(), now)
  const later = new Date(now.getTime() + 10 * 60_000 + 1)
  expect(await reasonOf(proveCode({ phone, code }, from(), later))).toBe('code.wrong')
  expect(await reasonOf(proveCode({ phone, code }, from(), new Date(now.getTime() + 9 * 60_000)))).toBeNull()
})

test('an unknown phone hears what a known one hears; only the message is not sent', async () => {
  const phone = newPhone()
  expect(await requestCode({ phone }, from())).toEqual({ phone, code: null })
  expect(await reasonOf(proveCode({ phone, code: '123456' }, from()))).toBe('code.wrong')
})

test('codes are limited by phone, whatever address asks', async () => {
  const phone = newPhone()
  const reasons = []
  for (let i = 0; i < 7; i++) reasons.push(await reasonOf(requestCode({ phone }, from())))
  expect(reasons.slice(0, 5)).toEqual(Array(5).fill(null))
  expect(reasons.slice(5)).toEqual(Array(2).fill('request.rate-limited'))
})

test('digits of any script are digits', async () => {
  const phone = newPhone()
  await farmerWith(world, phone)
  const { code } = await requestCode({ phone: phone.slice(3) }, from())
  const devanagari = [...code!].map((digit) => String.fromCharCode(0x0966 + Number(digit))).join('')
  expect((await proveCode({ phone, code: devanagari }, from())).farmers).toHaveLength(1)
})

test('signing out ends this session, everywhere ends all of the phone', async () => {
  const phone = newPhone()
  await farmerWith(world, phone)
  const [one, two, three] = [await signedIn(phone), await signedIn(phone), await signedIn(phone)]
  await signOutFarmer(withCookie(one.sessionToken), false)
  expect([await whoIs(one.sessionToken), await whoIs(two.sessionToken)].map((places) => places.length)).toEqual([0, 1])
  await signOutFarmer(withCookie(two.sessionToken), true)
  expect(await whoIs(three.sessionToken)).toEqual([])
})

test('a number that passed on to somebody else opens nothing of the farmer who gave it up', async () => {
  const phone = newPhone()
  const farmer = await farmerWith(world, phone)
  const { sessionToken } = await signedIn(phone)
  await runOperation(world.as('owner'), changeFarmer, { farmerId: farmer.id, phone: newPhone() })
  forgetCredentials()
  expect(await whoIs(sessionToken)).toEqual([])
})

test('neither the code nor the phone of a code stands in the database', async () => {
  const phone = newPhone()
  await farmerWith(world, phone)
  const { code } = await requestCode({ phone }, from())
  const stored = await transaction({ role: 'svc_user', readOnly: true }, (tx) =>
    tx.execute(sql`select count(*)::int as rows from "user".sign_in_codes`),
  )
  // Without the secret not even the rows are there.
  expect(stored[0]).toEqual({ rows: 0 })
  expect(JSON.stringify(stored)).not.toContain(code)
})
