import type { SerialPort, SerialSettings } from './device-ports'
import { readFrame } from './scale-frame'
import { scaleLines } from './scale-lines'
import { type SettleRules, settle, unsettled, usualSettleRules } from './settled-weight'
import type { Connection, OnWeight, ScaleShown } from './weight-input'

type Wiring = {
  settings: SerialSettings
  onWeight: OnWeight
  onShown: (shown: ScaleShown) => void
  /** A sentence about what arrives but cannot be used; null once frames are understood. */
  onTrouble: (sentence: string | null) => void
  rules?: SettleRules
}

/** Bytes come, but no frame: nearly always the wrong speed. */
const BYTES_WITHOUT_FRAME = 400

/**
 * Opens a port and takes settled weights from an indicator's continuous output until it is stopped or unplugged.
 * @throws what the browser throws when the port cannot be opened (`NetworkError`, `InvalidStateError`).
 */
export async function readSerialScale(port: SerialPort, wiring: Wiring): Promise<Connection> {
  await port.open(wiring.settings)
  let isStopped = false
  let reader: ReadableStreamDefaultReader<Uint8Array> | null = null
  const feed = feeder(wiring)

  async function listen(): Promise<string> {
    // A parity or framing error ends one stream, not the port: the browser then gives another one.
    while (port.readable && !isStopped) {
      reader = port.readable.getReader()
      try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) feed(next.value)
      } catch {
        feed(new Uint8Array())
      } finally {
        reader.releaseLock()
      }
    }
    await port.close().catch(() => undefined)
    return isStopped ? 'The scale is let go.' : 'The scale was unplugged. Plug it in and connect it again.'
  }

  const ended = listen()
  const stop = async () => {
    isStopped = true
    await reader?.cancel().catch(() => undefined)
    await ended
  }
  return { name: 'Scale on the cable', stop, ended }
}

/** Bytes → frames → one weight a bag. */
function feeder({ onWeight, onShown, onTrouble, rules = usualSettleRules }: Wiring): (bytes: Uint8Array) => void {
  const lines = scaleLines()
  let settling = unsettled
  let strangeBytes = 0
  return (bytes) => {
    strangeBytes += bytes.length
    for (const line of lines(bytes)) {
      const frame = readFrame(line)
      if (!frame) continue
      strangeBytes = 0
      if (frame.kind === 'foreign-unit') {
        onTrouble(`The scale shows ${frame.unit}. Set it to kg.`)
        continue
      }
      onTrouble(null)
      const next = settle(settling, frame, rules)
      settling = next.settling
      onShown(next.shown)
      if (next.taken) onWeight({ ...next.taken, source: 'serial' })
    }
    if (strangeBytes > BYTES_WITHOUT_FRAME) {
      strangeBytes = 0
      onTrouble('Something arrives from the scale, but it is not readable. Try another speed.')
    }
  }
}
