import { type DomainError, invalid } from '@/lib/kernel/errors'
import type { OrganizationSettings } from './schema'

/** The rules of trade that a new organization starts with; source: the domain document's table of rules. */
export const defaultSettings: OrganizationSettings = {
  standardDeductionGramsPerBag: 2_000,
  bagMinGrams: 10_000,
  bagMaxGrams: 100_000,
  moistureFirst: true,
  weighbridgeToleranceBp: 200,
  advanceLimits: {
    minPaise: 100_00,
    maxPaise: 50_000_00,
    automaticPaise: 2_000_00,
    toldPaise: 10_000_00,
    farmerOutstandingPaise: 50_000_00,
    farmerHardPaise: 1_00_000_00,
    managerDayPaise: 2_00_000_00,
    managerDayCount: 20,
    managerMonthPaise: 50_00_000_00,
    organizationPaise: 1_00_00_000_00,
  },
  interest: { enabled: false, monthlyRateBp: 200, graceDays: 30 },
  paymentApprovalThresholdPaise: 2_00_000_00,
  cashDayLimitPaise: 2_00_000_00,
  purchaseTaxThresholdPaise: null,
  defaultPricePaisePerKg: null,
}

/** What is stored, with what a later version has added; a rule that nobody has set yet is the default. */
export const withDefaults = (stored: Partial<OrganizationSettings>): OrganizationSettings => ({
  ...defaultSettings,
  ...stored,
})

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

/** True when a password is little more than common words, the person's own words and figures after them. */
function isCommon(text: string, own: readonly string[]): boolean {
  const words = [...COMMON, ...own].filter((word) => word.length >= 4).sort((x, y) => y.length - x.length)
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text)
  return rest !== text && rest.replace(/\d/g, '').length < 4
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
  const text = bare(password) || password
  const address = email?.trim().toLowerCase() ?? ''
  const local = bare(address.split('@')[0] ?? '')
  if (address !== '' && text === bare(address))
    return fault('password.is-email', 'Your e-mail address is no password. Choose other words.')
  if (isMonotonous(text) || isCommon(text, [local, bare(address)]))
    return fault(
      'password.too-common',
      'This is easy to guess. Use a few words that have nothing to do with each other.',
    )
  return null
}
