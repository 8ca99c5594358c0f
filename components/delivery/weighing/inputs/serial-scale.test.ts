import net from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Protocol, type ScaleSimulator, scaleSimulator } from '@/lib/testing/scale-simulator'
import type { SerialPort } from './device-ports'
import { readSerialScale } from './serial-scale'
import type { Connection, GivenWeight, ScaleShown } from './weight-input'

/** A serial port of the browser whose bytes come from a simulated indicator on a TCP socket. */
function portOf(scale: ScaleSimulator): SerialPort & { whenOpen: Promise<void> } {
  const socket = net.connect(scale.port, '127.0.0.1')
  const whenOpen = new Promise<void>((resolve) => socket.once('data', () => resolve()))
  let readable: ReadableStream<Uint8Array> | null = new ReadableStream({
    start(controller) {
      socket.on('data', (bytes) => controller.enqueue(new Uint8Array(bytes)))
      socket.on('close', () => {
        readable = null
        try {
          controller.close()
        } catch {
          // It was cancelled.
        }
      })
    },
    cancel: () => {
      readable = null
      socket.destroy()
    },
  })
  return {
    whenOpen,
    open: async () => undefined,
    close: async () => void socket.destroy(),
    get readable() {
      return readable
    },
  }
}

let scale: ScaleSimulator
let connection: Connection | null = null
afterEach(async () => {
  await connection?.stop()
  await scale.stop()
})

async function connected(protocol: Protocol) {
  scale = await scaleSimulator(protocol)
  const taken: GivenWeight[] = []
  const shown: ScaleShown[] = []
  const troubles: (string | null)[] = []
  const port = portOf(scale)
  connection = await readSerialScale(port, {
    settings: { baudRate: 9_600 },
    onWeight: (given) => taken.push(given),
    onShown: (one) => shown.push(one),
    onTrouble: (sentence) => troubles.push(sentence),
  })
  await port.whenOpen
  return { taken, shown, troubles }
}
const kilos = (taken: GivenWeight[]) => taken.map((one) => one.weightGrams / 1000)

describe('a simulated indicator on the line', () => {
  it.each<Protocol>(['a-and-d', 'sics', 'avery'])('%s: each bag is taken once, as it stood still', async (protocol) => {
    const { taken } = await connected(protocol)
    const bags = [62.5, 59.1, 64, 64]
    for (const bag of bags) {
      scale.lift()
      scale.put(bag)
    }
    scale.lift()
    await vi.waitFor(() => expect(kilos(taken)).toEqual(bags))
    expect(taken[0]?.source).toBe('serial')
    expect(taken[0]?.evidence).toMatch(/62\.50/)
  })

  it('a bag that lay there before is not taken', async () => {
    const { taken, shown } = await connected('a-and-d')
    scale.put(70)
    scale.lift()
    scale.put(62.5)
    await vi.waitFor(() => expect(kilos(taken)).toEqual([62.5]))
    expect(shown[0]?.state).toBe('wants-empty')
  })

  it('noise, an overload and a cut frame in between make no bag', async () => {
    const { taken, shown } = await connected('a-and-d')
    scale.lift()
    scale.say('\u00ff\u00fe9\u0081\r\nOL,GS,+9999999kg\r\nST,GS,+  4')
    scale.say('\r\n')
    scale.put(62.5)
    await vi.waitFor(() => expect(kilos(taken)).toEqual([62.5]))
    expect(shown.map((one) => one.state)).toContain('overload')
  })

  it('another unit and another speed are said in words', async () => {
    const { taken, troubles } = await connected('a-and-d')
    scale.say('ST,GS,+ 137.8lb\r\n')
    scale.say('\u00e7\u0081\u00f3'.repeat(200))
    await vi.waitFor(() => {
      expect(troubles.join(' ')).toContain('Set it to kg')
      expect(troubles.join(' ')).toContain('Try another speed')
    })
    expect(taken).toEqual([])
  })

  it('an unplugged scale says so', async () => {
    await connected('a-and-d')
    scale.unplug()
    expect(await connection?.ended).toContain('unplugged')
  })
})
