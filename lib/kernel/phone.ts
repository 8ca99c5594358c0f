import { invalid } from '@/lib/kernel/errors'
import { good, no, type Result } from '@/lib/kernel/result'
import { isShortenedNumber, latinDigits } from './digits'

const fault = (reason: string, message: string, path: string) => no(invalid([{ path, message }], reason))

/**
 * A phone number as typed (`098765 43210`, `९८७६५४३२१०`, `0091 98765-43210`) → E.164 (`+919876543210`).
 * Without a country code it is Indian. Spaces, dots, dashes and brackets do not matter.
 */
export function parsePhone(text: string, path = 'phone'): Result<string> {
  if (isShortenedNumber(text))
    return fault(
      'phone.shortened',
      'The spreadsheet has shortened this number. Format the column as text and enter it again.',
      path,
    )
  const cleaned = latinDigits(text)
    .replace(/[\s.\-‐-–()/]/g, '')
    .replace(/^00/, '+')
  if (!/^\+?\d+$/.test(cleaned))
    return fault('phone.not-a-number', 'A phone number has digits only, for example 98765 43210.', path)
  if (cleaned.startsWith('+') && !cleaned.startsWith('+91')) return foreign(cleaned, path)
  const national = nationalDigits(cleaned)
  return /^[1-9]\d{9}$/.test(national)
    ? good(`+91${national}`)
    : fault(
        'phone.wrong-length',
        `An Indian phone number has 10 digits, for example 98765 43210; this one has ${national.length}. Numbers of other countries begin with +.`,
        path,
      )
}

function nationalDigits(cleaned: string): string {
  if (cleaned.startsWith('+91')) return cleaned.slice(3).replace(/^0(?=\d{10}$)/, '')
  if (/^91\d{10}$/.test(cleaned)) return cleaned.slice(2)
  return cleaned.replace(/^0(?=\d{10}$)/, '')
}

/** ITU-T E.164: at most 15 digits, the country code never begins with 0. */
const foreign = (cleaned: string, path: string): Result<string> =>
  /^\+[1-9]\d{7,14}$/.test(cleaned)
    ? good(cleaned)
    : fault('phone.wrong-length', 'A number with a country code has 8 to 15 digits after the +.', path)

/** True for an Indian mobile number, which can receive a one-time code. */
export const isIndianMobile = (e164: string): boolean => /^\+91[6-9]\d{9}$/.test(e164)

/** E.164 for the eye: `+919876543210` → `98765 43210`; other countries stay as they are. */
export const formatPhone = (e164: string): string =>
  /^\+91\d{10}$/.test(e164) ? `${e164.slice(3, 8)} ${e164.slice(8)}` : e164
