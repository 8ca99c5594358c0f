import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import postgres from 'postgres'
import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Role } from '@/lib/access/permissions'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'
import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { addMember } from '@/lib/services/user/operations/add-member'
import { suspendMember } from '@/lib/services/user/operations/suspend-member'
import { aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { Hub } from './hub'
import type { LiveMessage } from './message'
import { issueTicket, readTicket } from './ticket'

let [world, neighbour]: World[] = []
let http: Server
let hub: Hub
let listener: postgres.Sql
const sockets: Socket[] = []
beforeAll(async () => {
  ;[world, neighbour] = [await foundWorld(), await foundWorld('Neighbour')]
  http = createServer()
  hub = new Hub(http, [])
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  listener = postgres(process.env.APP_DATABASE_URL!, { max: 1, onnotice: () => {} })
  await listener.listen('farmtally_events', (text) => hub.news(text.split(' ')[0]!))
})
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close()
})
afterAll(async () => {
  await hub.close()
  await listener.end()
  await closeDatabase()
})

const ticketOf = (of: World, role: Role = 'owner', memberId = of.ownerMemberId) =>
  issueTicket({ organizationId: of.organizationId, memberId, sessionId: newId(), role })

async function listen(ticket: string, more: Record<string, unknown> = {}) {
  const heard: LiveMessage[] = []
  const { port } = http.address() as AddressInfo
  const socket = io(`http://127.0.0.1:${port}`, {
    transports: ['websocket'],
    reconnection: false,
    auth: { ticket, ...more },
  })
  sockets.push(socket)
  socket.on('changed', (message: LiveMessage) => heard.push(message))
  const ready = await new Promise<{ position: number } | Error>((resolve) => {
    socket.on('ready', resolve)
    socket.on('connect_error', resolve)
  })
  return { socket, heard, ready }
}
const until = async (what: () => boolean) => {
  for (let i = 0; i < 100 && !what(); i++) await new Promise((resolve) => setTimeout(resolve, 20))
  return what()
}
let plates = 1000
const lorry = () => ({ registrationNumber: `KA 60 L ${plates++}`, capacityGrams: 9_000_000 })

test('a change is heard by the own office and by nobody else', async () => {
  const [own, other] = [await listen(ticketOf(world!)), await listen(ticketOf(neighbour!))]
  await runOperation(world!.as('owner'), addLorry, lorry())
  expect(await until(() => own.heard.some((message) => message.name === 'lorry.added'))).toBe(true)
  expect(JSON.stringify(own.heard)).not.toContain('KA 60')
  expect(other.heard).toEqual([])
})

test('who was away hears what was missed, once and in order', async () => {
  const first = await listen(ticketOf(world!))
  const { position } = first.ready as { position: number }
  first.socket.close()
  for (let i = 0; i < 3; i++) await runOperation(world!.as('owner'), addLorry, lorry())
  const again = await listen(ticketOf(world!), { position })
  expect(again.heard.map((message) => message.position)).toEqual([position + 1, position + 2, position + 3])
})

test('a field manager hears of own trips only, whatever room the client asks for', async () => {
  const someone = { name: 'Meena', email: `h${newId()}@example.com`, role: 'field_manager' as const }
  const managerId = (await runOperation(world!.as('owner'), addMember, someone)).value.id
  const manager = await listen(ticketOf(world!, 'field_manager', managerId), {
    rooms: [`org:${world!.organizationId}:office`],
  })
  manager.socket.emit('join', `org:${world!.organizationId}:office`)
  const [mine, others] = [await aTrip(world!, managerId), await aTrip(world!)]
  const farmer = await aFarmer(world!)
  await runOperation(world!.as('field_manager', managerId), openDelivery, { tripId: mine.id, farmerId: farmer.id })
  await runOperation(world!.as('field_manager'), openDelivery, { tripId: others.id, farmerId: farmer.id })
  expect(await until(() => manager.heard.some((message) => message.name === 'delivery.opened'))).toBe(true)
  expect(manager.heard.every((message) => message.ids.tripId === mine.id)).toBe(true)
})

test('a forged, changed or old ticket opens nothing', async () => {
  const good = ticketOf(world!)
  const [body, mac] = good.split('.')
  const changed = Buffer.from(Buffer.from(body!, 'base64url').toString().replace('owner', 'viewer')).toString(
    'base64url',
  )
  expect(readTicket(`${changed}.${mac}`)).toBeNull()
  expect(readTicket(good, Date.now() + 61_000)).toBeNull()
  expect((await listen(`${changed}.${mac}`)).ready).toBeInstanceOf(Error)
})

test('a suspended member hears nothing any more', async () => {
  const someone = { name: 'Imran', email: `h${newId()}@example.com`, role: 'viewer' as const }
  const memberId = (await runOperation(world!.as('owner'), addMember, someone)).value.id
  const { socket } = await listen(ticketOf(world!, 'viewer', memberId))
  await runOperation(world!.as('owner'), suspendMember, { memberId })
  expect(await until(() => socket.disconnected)).toBe(true)
})
