/** Bluetooth SIG, Weight Scale Service 1.0: service and its measurement. */
export const WEIGHT_SCALE_SERVICE = 0x181d
export const WEIGHT_MEASUREMENT = 0x2a9d

const IMPERIAL = 0b0001
const WITH_TIME = 0b0010
const WITH_USER = 0b0100
const WITH_BMI = 0b1000
/** The scale says: this measurement did not succeed. */
const UNSUCCESSFUL = 0xffff
/** International avoirdupois pound, exactly 453.59237 g, in hundred-thousandths of a gram. */
const POUND_E5 = 45_359_237

export type BluetoothWeight = { grams: number; at: string | null; raw: string }

/**
 * Reads a Weight Measurement (Weight Scale Service 1.0, 3.2): a flag byte, the weight as uint16 in steps of 5 g or 0.01 lb,
 * then what the flags announce. Grams, rounded half up. Null when it is too short or was unsuccessful.
 */
export function readWeightMeasurement(data: DataView): BluetoothWeight | null {
  if (data.byteLength < 3) return null
  const flags = data.getUint8(0)
  if (data.byteLength < lengthOf(flags)) return null
  const steps = data.getUint16(1, true)
  if (steps === UNSUCCESSFUL) return null
  const grams = flags & IMPERIAL ? Math.round((steps * POUND_E5) / 1e7) : steps * 5
  return { grams, at: flags & WITH_TIME ? timeOf(data, 3) : null, raw: hex(data) }
}

const lengthOf = (flags: number): number =>
  3 + (flags & WITH_TIME ? 7 : 0) + (flags & WITH_USER ? 1 : 0) + (flags & WITH_BMI ? 4 : 0)

/** The scale's own clock, without a zone; a scale that was never set says year 0. */
function timeOf(data: DataView, at: number): string | null {
  const year = data.getUint16(at, true)
  const two = (offset: number) => String(data.getUint8(at + offset)).padStart(2, '0')
  return year === 0 ? null : `${String(year).padStart(4, '0')}-${two(2)}-${two(3)}T${two(4)}:${two(5)}:${two(6)}`
}

function hex(data: DataView): string {
  const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  return `2A9D ${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** A measurement follows another bag only after this much silence: a scale repeats what it is not sure was heard. */
export const BLUETOOTH_SILENCE_MS = 2_000
export type Heard = { raw: string; atMs: number } | null

/**
 * Whether a measurement is a new bag: not the one heard last, repeated within the silence.
 * The profile sends a measurement once it is final, so nothing has to settle.
 */
export function isNewMeasurement(last: Heard, raw: string, atMs: number): boolean {
  return last === null || (atMs - last.atMs > BLUETOOTH_SILENCE_MS && !(last.raw === raw && hasClock(raw)))
}

/** Two measurements with the same time of the scale are one. */
const hasClock = (raw: string): boolean => (Number.parseInt(raw.slice(5, 7), 16) & WITH_TIME) !== 0
