import type { Socket } from 'socket.io-client'
import type { Change } from './change'

export type LiveStatus = 'connecting' | 'live' | 'away' | 'signed-out'
/** What a screen hears: a change, a notification of one's own, or that too much was missed and everything is to be read anew. */
export type LiveNews = { kind: 'change'; change: Change } | { kind: 'told' } | { kind: 'resync' }
export type LiveHandler = (news: LiveNews) => void

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 30_000

/**
 * The browser's line to the sidecar: asks for a ticket, connects, remembers the last position, comes back by itself
 * with growing pauses and asks for what it missed. Runs in the browser only.
 */
export class LiveConnection {
  private socket: Socket | undefined
  private last: number | undefined
  private failures = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private isClosed = false

  constructor(
    private readonly onNews: LiveHandler,
    private readonly onStatus: (status: LiveStatus) => void,
  ) {}

  open(): void {
    window.addEventListener('online', this.hurry)
    this.onStatus('connecting')
    void this.connect()
  }

  close(): void {
    this.isClosed = true
    window.removeEventListener('online', this.hurry)
    clearTimeout(this.timer)
    this.socket?.disconnect()
  }

  /** The network is back: no need to sit out the pause. */
  private readonly hurry = () => {
    if (this.timer === undefined) return
    clearTimeout(this.timer)
    void this.connect()
  }

  private async connect(): Promise<void> {
    this.timer = undefined
    const ticket = await askTicket()
    if (this.isClosed) return
    if (ticket === 'signed-out') return this.onStatus('signed-out')
    if (ticket === null) return this.retry()
    const { io } = await import('socket.io-client')
    if (this.isClosed) return
    const auth = { ticket: ticket.ticket, ...(this.last !== undefined && { after: this.last }) }
    const socket = io(ticket.url, { transports: ['websocket'], reconnection: false, forceNew: true, auth })
    this.socket = socket
    socket.on('change', (change: Change) => {
      this.last = change.position
      this.onNews({ kind: 'change', change })
    })
    socket.on('resync', ({ position }: { position: number }) => {
      this.last = position
      this.onNews({ kind: 'resync' })
    })
    socket.on('told', () => this.onNews({ kind: 'told' }))
    socket.on('ready', ({ position }: { position: number }) => {
      this.last = position
      this.failures = 0
      this.onStatus('live')
    })
    socket.on('connect_error', () => this.retry())
    socket.on('disconnect', () => this.retry())
  }

  private retry(): void {
    if (this.isClosed || this.timer !== undefined) return
    this.onStatus('away')
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.failures++, LONGEST_WAIT_MS)
    // Spread out, so that a restarted server is not met by everybody at once.
    this.timer = setTimeout(() => void this.connect(), wait * (0.5 + Math.random()))
  }
}

type Ticket = { url: string; ticket: string }

async function askTicket(): Promise<Ticket | 'signed-out' | null> {
  try {
    const response = await fetch('/api/realtime/ticket', { method: 'POST', credentials: 'same-origin' })
    if (response.status === 401) return 'signed-out'
    return response.ok ? ((await response.json()) as Ticket) : null
  } catch {
    return null
  }
}
