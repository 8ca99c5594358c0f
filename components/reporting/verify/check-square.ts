import type { PublicSlipKey } from '@/lib/reporting/public-slip-key'
import { isSigned } from '@/lib/reporting/signed/check-signature'
import { readSealed, type SignedFacts } from '@/lib/reporting/signed/payload'
import { keyOf } from './known-keys'

export type SquareVerdict =
  | { verdict: 'signed'; facts: SignedFacts; key: PublicSlipKey }
  | { verdict: 'forged' }
  | { verdict: 'no-key' }
  | { verdict: 'none' }

/** What stands in a slip's square: the whole address or the text behind its `#`. */
export const squareOf = (text: string): string => (text.split('#').pop() ?? '').trim().toUpperCase()

/** Checks a square on this device; only an unknown key is asked for, once. */
export async function checkSquare(text: string): Promise<SquareVerdict> {
  const square = squareOf(text)
  if (square === '') return { verdict: 'none' }
  const read = readSealed(square)
  if (!read) return { verdict: 'forged' }
  const key = await keyOf(read.facts.keyId)
  if (key === 'offline') return { verdict: 'no-key' }
  if (key === 'unknown') return { verdict: 'forged' }
  const isTrue = key.organization.code === read.facts.organizationCode && (await isSigned(read, key.x))
  return isTrue ? { verdict: 'signed', facts: read.facts, key } : { verdict: 'forged' }
}
