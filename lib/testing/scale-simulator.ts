import net from 'node:net'

export type Protocol = 'a-and-d' | 'sics' | 'avery'
const frames: Record<Protocol, (kilos: number, isStable: boolean) => string> = {
  'a-and-d': (kilos, isStable) => `${isStable ? 'ST' : 'US'},GS,${signed(kilos, 8)}kg\r\n`,
  sics: (kilos, isStable) => `S ${isStable ? 'S' : 'D'} ${kilos.toFixed(2).padStart(10)} kg\r\n`,
  avery: (kilos) => `\u0002${signed(kilos, 6, '0')} kg\u0003`,
}
const signed = (kilos: number, width: number, fill = ' ') =>
  (kilos < 0 ? '-' : '+') + Math.abs(kilos).toFixed(2).padStart(width, fill)

/**
 * An indicator on a TCP port, as a serial server on the wall gives it: it speaks all the time whether anybody listens,
 * and a bag swings before it stands still. Frames leave in pieces of `pieceBytes`, across their ends.
 */
export async function scaleSimulator(protocol: Protocol, pieceBytes = 7) {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    // Whoever connects hears the end of a frame first.
    socket.write('2.50kg\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const frame = frames[protocol]
  const say = (text: string) => {
    const bytes = Buffer.from(text, 'latin1')
    for (let at = 0; at < bytes.length; at += pieceBytes)
      for (const socket of sockets) socket.write(bytes.subarray(at, at + pieceBytes))
  }
  const times = (count: number, text: string) => say(text.repeat(count))
  return {
    port: (server.address() as net.AddressInfo).port,
    /** Puts a bag on: it swings, then stands still and stays. Kilograms. */
    put: (kilos: number) => {
      for (const part of [0.3, 1.2, 0.9, 1.05]) say(frame(kilos * part, false))
      times(8, frame(kilos, true))
    },
    lift: () => {
      say(frame(1.2, false))
      times(4, frame(0, true))
    },
    /** Anything at all on the line. */
    say,
    unplug: () => {
      for (const socket of sockets) socket.destroy()
    },
    stop: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
export type ScaleSimulator = Awaited<ReturnType<typeof scaleSimulator>>
