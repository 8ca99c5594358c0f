import net from 'node:net'
import { socketFolder } from './postgres-client'

/** postgres.js writes at once what is as long as this, and the rest in the next `setImmediate`. */
const AT_ONCE_BYTES = 1_024

/** A flight may be this long before the client waits for the socket: five hundred bags with their event are 100 kB. */
const MOST_GATHERED_BYTES = 1_048_576

/**
 * Opens a socket whose writes of one turn leave together: each is a call of the system, and wakes the server for a part of
 * what is coming.
 */
function connectGathering(to: net.NetConnectOpts): net.Socket {
  const socket = net.connect(Object.assign(to, { highWaterMark: MOST_GATHERED_BYTES }))
  const write = socket.write.bind(socket) as (...given: unknown[]) => boolean
  // Only after `connect`, which puts the original back.
  return Object.assign(socket, {
    write: (...given: unknown[]): boolean => {
      if (socket.writableCorked === 0) {
        socket.cork()
        const uncork = () => socket.uncork()
        const isMoreToCome = (given[0] as Uint8Array).length >= AT_ONCE_BYTES
        process.nextTick(isMoreToCome ? () => setImmediate(uncork) : uncork)
      }
      return write(...given)
    },
  })
}

/**
 * For the client's `socket`: opens the way to the database an address names, over TCP or a Unix socket.
 * Gives undefined where the client must open it itself: several hosts, or encryption.
 */
export function gatheringSocket(address: string): (() => net.Socket) | undefined {
  const folder = socketFolder(address)
  if (!URL.canParse(address) || /[?&]ssl/i.test(address)) return undefined
  const { hostname, port } = new URL(address)
  if (!/^[\w.:[\]-]+$/.test(hostname)) return undefined
  const to = { host: hostname, port: Number(port || 5432) }
  return () => connectGathering(folder ? { path: `${folder}/.s.PGSQL.${to.port}` } : to)
}
