import { type DomainError, invalid } from '@/lib/kernel/errors'

/** NIST SP 800-63B-4 §3.1.1: 15 characters where a password stands alone, 8 beside a second factor, no composition rules. */
export const PASSWORD_MIN_ALONE = 15
export const PASSWORD_MIN_WITH_SECOND_FACTOR = 8
export const PASSWORD_MAX = 128

/** What attackers try first, in letters and figures only; a password that is little more than one of these is refused. */
const COMMON = (
  'password passw0rd welcome qwerty qwertyuiop asdfghjkl zxcvbnm letmein iloveyou administrator admin changeme ' +
  'correcthorsebatterystaple thisisapassword mypassword secret master monkey dragon football cricket sachin ' +
  'india bharat krishna ganesh jaihind jaishreeram omnamahshivaya maize corn farmer farmtally kisan'
).split(' ')

const fault = (reason: string, message: string) => invalid([{ path: 'password', message }], reason)
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** True for one sign, a short piece repeated, or a run such as 123456…, abcdef…, also backwards. */
function isMonotonous(text: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/u.test(text)) return true
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0)
  const steps = codes.slice(1).filter((code, i) => Math.abs(code - codes[i]!) === 1 || (codes[i] === 57 && code === 48))
  return steps.length >= codes.length - 3
}

/** What is left when every common word, the person's own words and the figures are taken out. */
function rest(text: string, own: readonly string[]): string {
  const words = [...COMMON, ...own].filter((word) => word.length >= 4).sort((a, b) => b.length - a.length)
  return words.reduce((left, word) => left.replaceAll(word, ''), text).replace(/\d/g, '')
}

/**
 * Why this password is not accepted, or null. Any characters, spaces too; length counts as a person sees it.
 * Slugs `password.too-short`, `.too-long`, `.is-email`, `.too-common`.
 */
export function passwordRefusal(
  password: string,
  { email, hasSecondFactor = false }: { email?: string; hasSecondFactor?: boolean } = {},
): DomainError | null {
  const { length } = [...password.normalize('NFC')]
  const least = hasSecondFactor ? PASSWORD_MIN_WITH_SECOND_FACTOR : PASSWORD_MIN_ALONE
  if (length < least)
    return fault('password.too-short', `A password has at least ${least} characters. Four or five words do well.`)
  if (length > PASSWORD_MAX) return fault('password.too-long', `A password has at most ${PASSWORD_MAX} characters.`)
  const text = bare(password)
  const address = email?.trim().toLowerCase() ?? ''
  const local = bare(address.split('@')[0] ?? '')
  if (address !== '' && text === bare(address))
    return fault('password.is-email', 'Your e-mail address is no password. Choose other words.')
  if (text.length < 4 || isMonotonous(text) || rest(text, [local, bare(address)]).length < 4)
    return fault(
      'password.too-common',
      'This is easy to guess. Use a few words that have nothing to do with each other.',
    )
  return null
}
