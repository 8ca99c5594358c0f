import type { LiveMessage } from './message'

export type LiveStatus = 'connecting' | 'live' | 'away'
export type LiveHandlers = {
  changed: (message: LiveMessage) => void
  /** Too much was missed: load anew. */
  resync: () => void
  told: () => void
  status: (status: LiveStatus) => void
}

/**
 * Listens for changes until the returned function is called. Each connection brings a fresh ticket and the last
 * position it heard, so that a reconnect misses nothing. The library is fetched only when it is needed.
 */
export function connectLive(handlers: LiveHandlers): () => void {
  let stop = () => {}
  let isStopped = false
  let position: number | undefined
  const heard = (message: LiveMessage) => {
    position = Math.max(position ?? 0, message.position)
    handlers.changed(message)
  }
  const begin = async () => {
    const [{ io }, first] = await Promise.all([import('socket.io-client'), fetchTicket()])
    if (isStopped || !first) return
    const { protocol, hostname } = window.location
    const socket = io(`${protocol}//${hostname}:${first.port}`, {
      transports: ['websocket'],
      auth: (give) => {
        const fresh = first.ticket ? Promise.resolve(first) : fetchTicket()
        fresh.then((ticket) => give({ ticket: ticket?.ticket, ...(position !== undefined && { position }) }))
        first.ticket = ''
      },
    })
    stop = () => socket.close()
    socket.on('changed', heard)
    socket.on('ready', (given: { position: number }) => {
      position = Math.max(position ?? 0, given.position)
      handlers.status('live')
    })
    socket.on('resync', handlers.resync)
    socket.on('told', handlers.told)
    socket.on('disconnect', (reason) => {
      handlers.status('away')
      // The server closes a socket whose session ended; one that still stands comes back with a new ticket.
      if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1_000)
    })
  }
  begin().catch(() => handlers.status('away'))
  return () => {
    isStopped = true
    stop()
  }
}

async function fetchTicket(): Promise<{ ticket: string; port: number } | null> {
  const response = await fetch('/api/realtime/ticket', { method: 'POST' }).catch(() => null)
  return response?.ok ? response.json() : null
}
