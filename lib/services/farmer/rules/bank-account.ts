import { isShortenedNumber, latinDigits } from '@/lib/kernel/digits'
import { invalid } from '@/lib/kernel/errors'
import { good, no, type Result } from '@/lib/kernel/result'

const fault = (reason: string, path: string, message: string) => no(invalid([{ path, message }], reason))

/** An account number as typed → digits only. Indian banks use 9 to 18 digits. */
export function parseBankAccount(text: string, path = 'bankAccount'): Result<string> {
  if (isShortenedNumber(text))
    return fault(
      'bank-account.shortened',
      path,
      'The spreadsheet has shortened this number. Format the column as text and enter it again.',
    )
  const digits = latinDigits(text).replace(/[\s-]/g, '')
  return /^\d{9,18}$/.test(digits) && Number(digits) > 0
    ? good(digits)
    : fault('bank-account.wrong-length', path, 'A bank account number has 9 to 18 digits.')
}

/** A branch code as typed → upper case. Reserve Bank of India: four letters, a zero, six letters or digits. */
export function parseIfsc(text: string, path = 'ifsc'): Result<string> {
  const code = latinDigits(text).replace(/\s/g, '').toUpperCase()
  if (/^[A-Z]{4}0[A-Z0-9]{6}$/.test(code)) return good(code)
  const hint = /^[A-Z]{4}O/.test(code) ? ' The fifth sign is the digit 0, not the letter O.' : ''
  return fault('ifsc.not-a-code', path, `An IFSC has 11 signs and looks like SBIN0001234.${hint}`)
}

/** A UPI id as typed → lower case, `name@bank`. */
export function parseUpiId(text: string, path = 'upiId'): Result<string> {
  const upi = text.trim().toLowerCase()
  return /^[\w.-]{2,256}@[a-z]{2,64}$/.test(upi)
    ? good(upi)
    : fault('upi.not-an-id', path, 'A UPI id looks like name@bank.')
}

/** All that may leave the server of an account number: its last four digits. */
export const maskBankAccount = (last4: string): string => `•••• ${last4}`
