import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { StoredEvent } from '@/lib/events/book'
import { eventsAfter, headOf, managerOfTrip, REPLAY_LIMIT } from '@/lib/events/feed'
import { log } from '@/lib/platform/log'
import { isHeard, memberRoom, messageOf, officeRoom } from './message'
import { readTicket, type Ticket } from './ticket'

/** A socket proves itself again by then. */
const SOCKET_LIFE_MS = 60 * 60_000

/**
 * Tells open screens what changed. The server assigns the rooms from the ticket; nothing a client sends names one.
 * Each organization's events are read in order from where this hub has come, so none is missed or told twice.
 */
export class Hub {
  private readonly io: Server
  private readonly reached = new Map<string, Promise<number>>()
  private readonly managers = new Map<string, string | null>()

  constructor(http: HttpServer, origins: string[]) {
    this.io = new Server(http, { cors: { origin: origins }, serveClient: false, maxHttpBufferSize: 10_000 })
    this.io.use((socket, next) => {
      const ticket = readTicket(socket.handshake.auth.ticket)
      if (!ticket) return next(new Error('ticket'))
      socket.data.ticket = ticket
      next()
    })
    this.io.on('connection', (socket) => this.welcome(socket).catch((error) => this.failed(error, socket)))
  }

  /** The database said that an organization has news. */
  news(organizationId: string): void {
    const before = this.reached.get(organizationId)
    // Nobody of that organization is listening.
    if (!before) return
    this.reached.set(
      organizationId,
      before
        .then((position) => this.tell(organizationId, position))
        .catch((error) => {
          log().error({ err: error, organizationId }, 'telling screens failed')
          return before
        }),
    )
  }

  /** A member was told something: the bell rings. */
  ring(organizationId: string, memberId: string): void {
    this.io.to(memberRoom(organizationId, memberId)).emit('told')
  }

  async close(): Promise<void> {
    await this.io.close()
  }

  /** Joins in the organization's own order: what is older than the joining is replayed, what is newer comes live. */
  private async welcome(socket: Socket): Promise<void> {
    const { organizationId, memberId, role } = socket.data.ticket as Ticket
    const rooms = [
      memberRoom(organizationId, memberId),
      ...(role === 'field_manager' ? [] : [officeRoom(organizationId)]),
    ]
    const before = this.reached.get(organizationId) ?? headOf(organizationId)
    const joined = before.then(async (position) => {
      await this.replay(socket, rooms, Number(socket.handshake.auth.position ?? position), position)
      await socket.join(rooms)
      socket.emit('ready', { position })
      return position
    })
    this.reached.set(
      organizationId,
      joined.catch(() => before),
    )
    await joined
    const timer = setTimeout(() => socket.disconnect(true), SOCKET_LIFE_MS)
    socket.on('disconnect', () => clearTimeout(timer))
  }

  /** What the screen missed while it was away; too much: it loads itself anew. */
  private async replay(socket: Socket, rooms: string[], from: number, to: number): Promise<void> {
    if (from >= to) return
    if (to - from > REPLAY_LIMIT) return void socket.emit('resync')
    const { organizationId } = socket.data.ticket as Ticket
    for (const event of await eventsAfter(organizationId, from)) {
      if (event.position > to) return
      const meant = await this.roomsOf(event)
      if (meant.some((room) => rooms.includes(room))) socket.emit('changed', messageOf(event))
    }
  }

  private async tell(organizationId: string, from: number): Promise<number> {
    let position = from
    for (;;) {
      const events = await eventsAfter(organizationId, position)
      for (const event of events) {
        this.endAccess(event)
        const rooms = await this.roomsOf(event)
        if (rooms.length > 0) this.io.to(rooms).emit('changed', messageOf(event))
        position = event.position
      }
      if (events.length <= REPLAY_LIMIT) return position
    }
  }

  private async roomsOf(event: StoredEvent): Promise<string[]> {
    if (!isHeard(event)) return []
    const payload = event.payload as { fieldManagerId?: string; recordedBy?: string; tripId?: string }
    const member =
      payload.fieldManagerId ?? payload.recordedBy ?? (await this.managerOf(event.organizationId, payload.tripId))
    return [officeRoom(event.organizationId), ...(member ? [memberRoom(event.organizationId, member)] : [])]
  }

  private async managerOf(organizationId: string, tripId: string | undefined): Promise<string | null> {
    if (!tripId) return null
    if (this.managers.size > 10_000) this.managers.clear()
    if (!this.managers.has(tripId)) this.managers.set(tripId, await managerOfTrip(organizationId, tripId))
    return this.managers.get(tripId) ?? null
  }

  /** A session that ended, a member who was suspended or has another role: their sockets close at once. */
  private endAccess(event: StoredEvent): void {
    if (!/^(session\.ended|member\.(suspended|role-changed)|password\.changed)$/.test(event.name)) return
    const { sessionId, memberId } = event.payload as { sessionId?: string; memberId: string }
    for (const socket of this.io.sockets.sockets.values()) {
      const ticket = socket.data.ticket as Ticket
      const isMeant = sessionId ? ticket.sessionId === sessionId : ticket.memberId === memberId
      if (isMeant && ticket.organizationId === event.organizationId) socket.disconnect(true)
    }
  }

  private failed(error: unknown, socket: Socket): void {
    log().error({ err: error }, 'a socket could not be welcomed')
    socket.disconnect(true)
  }
}
