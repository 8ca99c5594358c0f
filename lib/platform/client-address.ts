import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/** Written by this process on every request, whatever was sent under this name. */
export const SOCKET_HEADER = 'x-farmtally-socket'

/**
 * Notes on every request who is at the other end of its connection. Next.js hands route handlers headers only, and keeps an
 * X-Forwarded-For that the client sent, so that header alone proves nothing.
 * @see https://nodejs.org/api/diagnostics_channel.html#http – published before the server handles the request
 */
export function noteSockets(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket }
    request.headers[SOCKET_HEADER] = socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  })
}

/**
 * The address a request came from. Each trusted proxy appends the address it was called from to X-Forwarded-For; what stands
 * before those entries was written by the client and is not believed.
 * @param trustedProxies how many proxies of ours stand in front; 0: the other end of the connection is the client
 */
export function clientAddress(headers: Pick<Headers, 'get'>, trustedProxies: number): string {
  const socket = headers.get(SOCKET_HEADER) || 'unknown'
  if (trustedProxies === 0) return socket
  const forwarded = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  return [...forwarded, socket].at(-1 - trustedProxies) ?? forwarded[0] ?? socket
}
