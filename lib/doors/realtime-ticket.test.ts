import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { readTicket } from '@/lib/realtime/ticket'
import { sessionCookieName } from '@/lib/services/user/authenticate'
import { startSession } from '@/lib/services/user/operations/start-session'
import { foundWorld, type World } from '@/lib/testing/world'
import { ticketDoor } from './realtime-ticket'

let world: World
let cookie: string
beforeAll(async () => {
  world = await foundWorld()
  const { sessionToken } = await startSession(world.asSystem(), world.ownerMemberId, 'test')
  cookie = `${sessionCookieName()}=${sessionToken}`
})
afterAll(closeDatabase)

const ask = (headers: Record<string, string>) =>
  ticketDoor(new Request(`${env().APP_URL}/api/realtime/ticket`, { method: 'POST', headers }), {
    params: Promise.resolve({}),
  })

test('a signed-in browser gets a ticket of its own session and the address to show it at', async () => {
  const response = await ask({ cookie, origin: env().APP_URL, host: '192.168.1.20:3000' })
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  const { url, ticket } = await response.json()
  expect(url).toBe(`http://192.168.1.20:${env().REALTIME_PORT}`)
  expect(readTicket(ticket, env().AUTH_SECRET, Date.now())).toMatchObject({
    organizationId: world.organizationId,
    memberId: world.ownerMemberId,
  })
})

test('a stranger, a foreign page and a missing Origin get none', async () => {
  expect((await ask({ origin: env().APP_URL })).status).toBe(401)
  for (const origin of ['https://evil.example', 'null'])
    expect((await ask({ cookie, origin, host: 'localhost:3000' })).status).toBe(403)
  expect((await ask({ cookie, host: 'localhost:3000' })).status).toBe(403)
})
