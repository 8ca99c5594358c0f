import ifsc from 'ifsc'
import bankNames from 'ifsc/src/banknames.json' with { type: 'json' }
import { invalid } from '@/lib/kernel/errors'
import { no, type Result } from '@/lib/kernel/result'
import { parseIfsc } from '../rules/bank-account'

const names: Record<string, string> = bankNames

/** Bank and branch behind an IFSC, from the list of the Reserve Bank as the package `ifsc` holds it. */
export const branchOf = (code: string): { bankName: string | null; isKnown: boolean } => ({
  bankName: names[code.slice(0, 4)] ?? null,
  isKnown: ifsc.validate(code),
})

/**
 * An IFSC as typed → upper case, of a bank that exists. A branch that the list does not have is let through and shown as such:
 * branches open faster than lists are printed, and a farmer with a right passbook is not turned away.
 */
export function parseKnownIfsc(text: string): Result<string> {
  const parsed = parseIfsc(text)
  if (!parsed.ok || branchOf(parsed.value).bankName !== null) return parsed
  const message = `No bank begins its codes with ${parsed.value.slice(0, 4)}. Compare with the passbook.`
  return no(invalid([{ path: 'ifsc', message }], 'ifsc.unknown-bank'))
}
