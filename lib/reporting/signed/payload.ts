import { addDays, type Day, daysBetween } from '@/lib/kernel/time'
import { fromBase32, toBase32 } from './base32'

/** What a slip's square says about the slip, under the organization's signature. */
export type SignedFacts = {
  /** Which key signed: 12 hexadecimal signs. */
  keyId: string
  organizationCode: string
  slipNumber: string
  farmerCode: string
  day: Day
  bagCount: number
  grossWeightGrams: number
  netWeightGrams: number
  finalAmountPaise: number
}

const VERSION = 1
const KEY_BYTES = 6
const SIGNATURE_BYTES = 64
const FIRST_DAY: Day = '2000-01-01'
/** Said before the facts when they are signed: a signature of something else never passes for one of a slip. */
const CONTEXT = new TextEncoder().encode('farmtally:slip:1\n')

/** The facts as bytes: version, key, three texts with their lengths, five numbers of as many bytes as they need (LEB128). */
export function encodeFacts(facts: SignedFacts): Uint8Array {
  const key = facts.keyId.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  if (key.length !== KEY_BYTES) throw new RangeError('a key id has 12 hexadecimal signs')
  const texts = [facts.organizationCode, facts.slipNumber, facts.farmerCode].flatMap((text) => {
    const bytes = new TextEncoder().encode(text)
    return [...varint(bytes.length), ...bytes]
  })
  const { bagCount, grossWeightGrams, netWeightGrams, finalAmountPaise } = facts
  const numbers = [daysBetween(FIRST_DAY, facts.day), bagCount, grossWeightGrams, netWeightGrams, finalAmountPaise]
  return Uint8Array.from([VERSION, ...key, ...texts, ...numbers.flatMap(varint)])
}

/** The bytes that are signed. */
export const signedBytes = (facts: Uint8Array): Uint8Array => Uint8Array.from([...CONTEXT, ...facts])

/** Facts and signature as the text in the square. */
export const sealFacts = (facts: Uint8Array, signature: Uint8Array): string =>
  toBase32(Uint8Array.from([...facts, ...signature]))

export type Read = { facts: SignedFacts; bytes: Uint8Array; signature: Uint8Array }

/** The text in a square → what it claims, not yet checked; null when it is no such text, or not written the one right way. */
export function readSealed(text: string): Read | null {
  const whole = fromBase32(text)
  if (!whole || whole.length <= SIGNATURE_BYTES) return null
  const bytes = whole.slice(0, -SIGNATURE_BYTES)
  const facts = decodeFacts(bytes)
  // One set of facts has one form: what decodes but was written otherwise was not written by us.
  if (!facts || encodeFacts(facts).join() !== bytes.join()) return null
  return { facts, bytes, signature: whole.slice(-SIGNATURE_BYTES) }
}

function decodeFacts(bytes: Uint8Array): SignedFacts | null {
  try {
    const from = reader(bytes)
    if (from.byte() !== VERSION) return null
    const keyId = Array.from({ length: KEY_BYTES }, () => from.byte().toString(16).padStart(2, '0')).join('')
    const [organizationCode, slipNumber, farmerCode] = [from.text(), from.text(), from.text()]
    const day = addDays(FIRST_DAY, from.number())
    const [bagCount, grossWeightGrams, netWeightGrams, finalAmountPaise] = [
      ...[from.number(), from.number(), from.number(), from.number()],
    ] as [number, number, number, number]
    if (!from.isAtEnd()) return null
    const texts = { keyId, organizationCode, slipNumber, farmerCode, day }
    return { ...texts, bagCount, grossWeightGrams, netWeightGrams, finalAmountPaise }
  } catch {
    return null
  }
}

/** Seven bits a byte, the lowest first; numbers up to 2^53 − 1. */
function varint(value: number): number[] {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('only whole numbers from 0 on are signed')
  const bytes: number[] = []
  let rest = value
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return [...bytes, rest]
}

function reader(bytes: Uint8Array) {
  let at = 0
  const byte = (): number => {
    const value = bytes[at++]
    if (value === undefined) throw new RangeError('cut off')
    return value
  }
  const number = (): number => {
    let value = 0
    for (let weight = 1; ; weight *= 128) {
      const next = byte()
      value += (next & 127) * weight
      if (!Number.isSafeInteger(value)) throw new RangeError('too large')
      if (next < 128) return value
    }
  }
  const text = (): string => {
    const length = number()
    if (at + length > bytes.length) throw new RangeError('cut off')
    at += length
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.slice(at - length, at))
  }
  return { byte, number, text, isAtEnd: () => at === bytes.length }
}
