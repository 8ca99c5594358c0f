import {
  type Heard,
  isNewMeasurement,
  readWeightMeasurement,
  WEIGHT_MEASUREMENT,
  WEIGHT_SCALE_SERVICE,
} from './bluetooth-weight'
import type { Bluetooth, Characteristic } from './device-ports'
import { ending } from './ending'
import type { Connection, OnWeight, ScaleShown } from './weight-input'

type Wiring = { onWeight: OnWeight; onShown: (shown: ScaleShown) => void; now?: () => number }
const STEP_GRAMS = 100

/**
 * Lets the person choose a scale of the Weight Scale profile and takes each of its final measurements once.
 * @throws what the browser throws: `NotFoundError` when the chooser was closed, `NetworkError` when it is out of reach.
 */
export async function readBluetoothScale(
  bluetooth: Bluetooth,
  { onWeight, onShown, now = Date.now }: Wiring,
): Promise<Connection> {
  const device = await bluetooth.requestDevice({ filters: [{ services: [WEIGHT_SCALE_SERVICE] }] })
  if (!device.gatt) throw new DOMException('The scale has no services.', 'NetworkError')
  const server = await device.gatt.connect()
  const service = await server.getPrimaryService(WEIGHT_SCALE_SERVICE)
  const measurement = await service.getCharacteristic(WEIGHT_MEASUREMENT)
  let last: Heard = null
  const hear = () => {
    const read = measurement.value ? readWeightMeasurement(measurement.value) : null
    if (!read || read.grams === 0) return
    const weightGrams = Math.round(read.grams / STEP_GRAMS) * STEP_GRAMS
    const isNew = isNewMeasurement(last, read.raw, now())
    last = { raw: read.raw, atMs: now() }
    onShown({ state: 'taken', grams: weightGrams })
    if (isNew) onWeight({ weightGrams, source: 'bluetooth', evidence: read.raw })
  }
  measurement.addEventListener('characteristicvaluechanged', hear)
  await measurement.startNotifications()
  onShown({ state: 'ready', grams: null })

  const { ended, end } = ending()
  device.addEventListener('gattserverdisconnected', () => end('The Bluetooth scale is out of reach. Connect it again.'))
  const stop = async () => {
    measurement.removeEventListener('characteristicvaluechanged', hear)
    await quiet(measurement)
    device.gatt?.disconnect()
    end('The scale is let go.')
  }
  return { name: device.name || 'Bluetooth scale', stop, ended }
}

const quiet = (measurement: Characteristic): Promise<unknown> => measurement.stopNotifications().catch(() => undefined)
