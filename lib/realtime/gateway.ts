import { createServer, type Server as HttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type DefaultEventsMap, Server, type Socket } from 'socket.io'
import type { StoredEvent } from '@/lib/events/book'
import { readTail } from '@/lib/events/tail'
import { log } from '@/lib/platform/log'
import { admit, type Listener } from './admission'
import { type Sending, sendingOf } from './audience'
import type { ServerToClient } from './change'
import { Feed } from './feed'
import { closesOf } from './revocations'
import { memberRoom, roomsOf, sessionRoom } from './rooms'

type Data = { listener: Listener; after: number | null }
type Live = Server<DefaultEventsMap, ServerToClient, DefaultEventsMap, Data>
type LiveSocket = Socket<DefaultEventsMap, ServerToClient, DefaultEventsMap, Data>

/** More than this is cheaper to read anew than to hear again. */
const MOST_REPLAYED = 500
const CHECK_MS = 2_000
/** A socket ends in time; the browser comes back with a fresh ticket, so an expired session does not listen for ever. */
const LONGEST_MS = 60 * 60_000

export type GatewayOptions = { port: number; secret: string; appUrl: string }

/**
 * The realtime server: tickets in, changes out. Clients send nothing; rooms are assigned here. WebSocket only, so that
 * no load balancer has to keep a browser on one process.
 */
export class Gateway {
  private readonly http: HttpServer = createServer(answerHealth)
  private readonly io: Live
  private readonly feed: Feed
  private readonly timer: NodeJS.Timeout

  constructor(private readonly options: GatewayOptions) {
    this.io = new Server(this.http, {
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: 4_000,
      allowRequest: (request, done) => done(null, isOwnPage(request, options.appUrl)),
    })
    this.feed = new Feed((sending) => this.send(sending))
    this.io.use((socket, next) => this.admit(socket, next))
    this.io.on('connection', (socket) => void this.welcome(socket))
    this.timer = setInterval(() => void this.check(), CHECK_MS)
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.http.once('error', reject).listen(this.options.port, resolve)
    })
  }

  /** The database's notification: `<organization> <position>`. */
  notified(text: string): void {
    const [organizationId, position] = text.split(' ')
    if (organizationId) this.feed.heard(organizationId, Number(position))
  }

  /** A member was told something: the bell rings. */
  ring(organizationId: string, memberId: string): void {
    this.io.to(memberRoom(organizationId, memberId)).emit('told')
  }

  async check(): Promise<void> {
    await this.feed.check().catch((error) => log().warn({ err: error }, 'looking for missed events failed'))
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.io.close()
  }

  private admit(socket: LiveSocket, next: (error?: Error) => void): void {
    const { ticket, after } = socket.handshake.auth as { ticket?: unknown; after?: unknown }
    admit(ticket, this.options.secret, Date.now()).then(
      (listener) => {
        if (!listener) return next(new Error('ticket'))
        socket.data = { listener, after: Number.isSafeInteger(after) ? (after as number) : null }
        next()
      },
      (error) => {
        log().error({ err: error }, 'a ticket could not be checked')
        next(new Error('unavailable'))
      },
    )
  }

  private async welcome(socket: LiveSocket): Promise<void> {
    const { listener, after } = socket.data
    const tooLong = setTimeout(() => socket.disconnect(true), LONGEST_MS)
    socket.on('disconnect', () => {
      clearTimeout(tooLong)
      this.feed.leave(listener.organizationId)
    })
    try {
      await this.feed.join(listener.organizationId, async (position) => {
        const rooms = roomsOf(listener)
        if (after !== null && after !== position) await replay(socket, listener.organizationId, rooms, after, position)
        await socket.join([...rooms, sessionRoom(listener.organizationId, listener.sessionId)])
        // Between ticket and room the session may have ended; the event has then passed without this socket.
        if (!(await this.isStillAdmitted(socket))) return void socket.disconnect(true)
        socket.emit('ready', { position })
      })
    } catch (error) {
      log().error({ err: error }, 'a socket could not join')
      socket.disconnect(true)
    }
  }

  private async isStillAdmitted(socket: LiveSocket): Promise<boolean> {
    const { ticket } = socket.handshake.auth as { ticket?: unknown }
    return (await admit(ticket, this.options.secret, socket.data.listener.issuedAtMs)) !== null
  }

  private send({ rooms, change, event }: Sending): void {
    if (rooms.length > 0) this.io.to(rooms).emit('change', change)
    this.close(event)
  }

  /** Ended sessions, suspended members, changed rights: their sockets close with the event. */
  private close(event: StoredEvent): void {
    const closed = closesOf(event)
    if (!closed) return
    const { organizationId } = event
    const room =
      'sessionId' in closed
        ? sessionRoom(organizationId, closed.sessionId)
        : memberRoom(organizationId, closed.memberId)
    this.io.in(room).disconnectSockets(true)
  }
}

/** What the socket missed while it was away, of its rooms only. */
async function replay(socket: LiveSocket, organizationId: string, rooms: string[], after: number, position: number) {
  if (after > position || position - after > MOST_REPLAYED) return void socket.emit('resync', { position })
  const own = new Set(rooms)
  for (const event of await readTail(organizationId, after, position - after)) {
    const sending = await sendingOf(event)
    if (sending.rooms.some((room) => own.has(room))) socket.emit('change', sending.change)
  }
}

/** A browser on a foreign page is refused; programs send no Origin and need a ticket like everybody. */
function isOwnPage(request: IncomingMessage, appUrl: string): boolean {
  const { origin, host } = request.headers
  if (!origin) return true
  const from = URL.canParse(origin) ? new URL(origin) : null
  return from !== null && (from.origin === new URL(appUrl).origin || from.hostname === host?.replace(/:\d+$/, ''))
}

const answerHealth = (request: IncomingMessage, response: ServerResponse): void => {
  const isHealth = request.url === '/health'
  response.writeHead(isHealth ? 200 : 404, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(isHealth ? '{"status":"live"}' : '{}')
}
