import { createServer } from 'node:net'
import type postgres from 'postgres'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { openPostgres } from '@/lib/platform/postgres-client'
import { addMember } from '@/lib/services/user/operations/add-member'
import { endSession } from '@/lib/services/user/operations/end-session'
import { openSession } from '@/lib/services/user/operations/open-session'
import { suspendMember } from '@/lib/services/user/operations/suspend-member'
import { aDelivery, aFarmer, aLorry, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import type { Change } from './change'
import { Gateway } from './gateway'
import { signTicket } from './ticket'

const SECRET = 'only-for-tests-only-for-tests-only-for-tests'
let world: World
let gateway: Gateway
let address: string
let listener: postgres.Sql
let isDeaf = false
const open: Socket[] = []

beforeAll(async () => {
  world = await foundWorld()
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  gateway = new Gateway({ port, secret: SECRET, appUrl: 'http://farm.example' })
  listener = openPostgres(process.env.APP_DATABASE_URL!, { max: 1, fetch_types: false })
  await listener.listen('farmtally_events', (text) => !isDeaf && gateway.notified(text))
  await gateway.listen()
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect()
})
afterAll(async () => {
  await gateway.stop()
  await listener.end()
  await closeDatabase()
})

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

const ticketFor = (of: World, memberId: string, sessionId = newId()) =>
  signTicket({ organizationId: of.organizationId, memberId, sessionId, issuedAtMs: Date.now() }, SECRET)

/** A connected browser: what it heard, and the position it was told on arrival. */
async function listen(ticket: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const heard: Change[] = []
  const told: string[] = []
  const socket = io(address, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { ticket, ...more },
    extraHeaders: headers,
  })
  open.push(socket)
  socket.on('change', (change: Change) => heard.push(change))
  socket.on('resync', () => told.push('resync'))
  const position = await new Promise<number>((resolve, reject) => {
    socket.on('ready', (at: { position: number }) => resolve(at.position))
    socket.on('connect_error', reject)
    socket.on('disconnect', reject)
  })
  return { socket, heard, told, position }
}

async function until(fact: () => boolean, withinMs: number): Promise<number> {
  const begun = Date.now()
  while (!fact()) {
    if (Date.now() - begun > withinMs) throw new Error(`not within ${withinMs} ms`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return Date.now() - begun
}

async function aMember(role: 'field_manager' | 'viewer') {
  const person = { id: newId(), role, name: 'Ravi', email: `${newId()}@example.com` }
  return (await runOperation(world.asSystem(), addMember, person)).value.id
}

test('a change arrives within a second, as ids and lists only', async () => {
  const office = await listen(ticketFor(world, world.ownerMemberId))
  const lorry = await aLorry(world)
  await until(() => office.heard.length > 0, 1_000)
  const [change] = office.heard
  expect(change).toMatchObject({ name: 'lorry.added', type: 'lorry', id: lorry.id, version: 1, lists: ['lorries'] })
  expect(JSON.stringify(change)).not.toContain(lorry.registrationNumber)
})

test('a reconnect misses nothing and hears nothing twice', async () => {
  const first = await listen(ticketFor(world, world.ownerMemberId))
  const after = first.position
  first.socket.disconnect()
  const missed = [await aLorry(world), await aLorry(world)]
  const again = listen(ticketFor(world, world.ownerMemberId), { after })
  const during = await Promise.all([aLorry(world), aLorry(world), aLorry(world)])
  const second = await again
  await until(() => second.heard.length >= 5, 2_000)
  expect(second.heard.map((change) => change.position)).toEqual([1, 2, 3, 4, 5].map((step) => after + step))
  expect(new Set(second.heard.map((change) => change.id))).toEqual(new Set([...missed, ...during].map(({ id }) => id)))
})

test('who was away for too long, or knows a future that a restore took back, is told to read everything', async () => {
  const { position } = await listen(ticketFor(world, world.ownerMemberId))
  const back = await listen(ticketFor(world, world.ownerMemberId), { after: position + 50 })
  expect(back.told).toEqual(['resync'])
})

test('another organization hears nothing, and a client cannot name a room', async () => {
  const neighbour = await foundWorld('Neighbour')
  const theirs = await listen(ticketFor(neighbour, neighbour.ownerMemberId), {
    rooms: [`org:${world.organizationId}:office`],
    organizationId: world.organizationId,
  })
  for (const name of ['join', 'subscribe', 'room']) theirs.socket.emit(name, `org:${world.organizationId}:office`)
  const ours = await listen(ticketFor(world, world.ownerMemberId))
  await aLorry(world)
  await until(() => ours.heard.length > 0, 1_000)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(theirs.heard).toEqual([])
})

test('a field manager hears of own trips only', async () => {
  const [mine, other] = [await aMember('field_manager'), await aMember('field_manager')]
  const [me, colleague] = [await listen(ticketFor(world, mine)), await listen(ticketFor(world, other))]
  const trip = await aTrip(world, mine)
  const farmer = await aFarmer(world)
  await aDelivery({ ...world, as: (role) => world.as(role, mine) }, trip.id, farmer.id, [50, 51])
  await until(() => me.heard.some((change) => change.name === 'delivery.opened'), 1_000)
  expect(me.heard.every((change) => [change.id, ...change.about].includes(trip.id))).toBe(true)
  expect(colleague.heard).toEqual([])
})

test('without a good ticket there is no socket', async () => {
  const stale = signTicket(
    { ...world, memberId: world.ownerMemberId, sessionId: newId(), issuedAtMs: Date.now() - 61_000 },
    SECRET,
  )
  const forged = signTicket(
    { ...world, memberId: world.ownerMemberId, sessionId: newId(), issuedAtMs: Date.now() },
    'another secret of forty characters at least',
  )
  for (const ticket of [stale, forged, 'nothing', '', ticketFor(world, newId())])
    await expect(listen(ticket)).rejects.toThrow('ticket')
  const foreign = { origin: 'https://evil.example' }
  await expect(listen(ticketFor(world, world.ownerMemberId), {}, foreign)).rejects.toThrow()
})

test('an ended session and a suspended member lose their sockets, and their tickets no longer open one', async () => {
  const memberId = await aMember('viewer')
  const isClosed = (socket: Socket) => !socket.connected
  const session = { memberId, tokenHash: newId(), userAgent: '' }
  const { value } = await runOperation(world.asSystem(), openSession, session)
  const ticket = ticketFor(world, memberId, value.sessionId)
  const [one, two] = [await listen(ticket), await listen(ticketFor(world, memberId))]
  await runOperation(world.as('owner'), endSession, { sessionId: value.sessionId })
  await until(() => isClosed(one.socket), 5_000)
  expect(isClosed(two.socket)).toBe(false)
  await expect(listen(ticket)).rejects.toThrow('ticket')
  await runOperation(world.as('owner'), suspendMember, { memberId })
  await until(() => isClosed(two.socket), 5_000)
  await expect(listen(ticketFor(world, memberId))).rejects.toThrow('ticket')
})

test('a lost notification is noticed', async () => {
  const { heard } = await listen(ticketFor(world, world.ownerMemberId))
  isDeaf = true
  await aLorry(world)
  await until(() => heard.length > 0, 3_500)
  isDeaf = false
})

test('the bell rings for the member who was told, and for nobody else', async () => {
  const mine = await listen(ticketFor(world, world.ownerMemberId))
  const theirs = await listen(ticketFor(world, await aMember('viewer')))
  const rung: string[] = []
  mine.socket.on('told', () => rung.push('mine'))
  theirs.socket.on('told', () => rung.push('theirs'))
  gateway.ring(world.organizationId, world.ownerMemberId)
  await until(() => rung.length > 0, 1_000)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(rung).toEqual(['mine'])
})
