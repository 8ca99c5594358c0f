import { type DomainError, invalid } from '@/lib/kernel/errors'
import { addDays, type Day, formatDay } from '@/lib/kernel/time'

/** What the trade asks of the words of a request. */
export const REJECT_REASON_MIN = 10
export const PURPOSE_MIN = 10
export const PURPOSE_MAX = 500
/** A lorry is not asked for more than a season ahead: a slip in the year is caught. */
const DAYS_AHEAD = 180

const fault = (reason: string, path: string, message: string) => invalid([{ path, message }], reason)

/** Why a lorry cannot be asked for on this day, or null. `today` is the organization's calendar day. */
export function requiredOnRefusal(requiredOn: Day, today: Day): DomainError | null {
  if (requiredOn < today)
    return fault('request.date-in-past', 'requiredOn', `Choose today, ${formatDay(today)}, or a later day.`)
  if (requiredOn > addDays(today, DAYS_AHEAD))
    return fault('request.date-too-far', 'requiredOn', `Choose a day within ${DAYS_AHEAD} days. Is the year right?`)
  return null
}

/** Why this purpose does not do, or null: 10 to 500 letters. */
export function purposeRefusal(purpose: string): DomainError | null {
  const { length } = purpose.trim()
  if (length >= PURPOSE_MIN && length <= PURPOSE_MAX) return null
  const message = `Say what the lorry is for, in ${PURPOSE_MIN} to ${PURPOSE_MAX} letters.`
  return fault('request.purpose-length', 'purpose', message)
}

/** Why a request cannot be rejected with these words, or null: the field manager must understand why. */
export const rejectReasonRefusal = (reason: string): DomainError | null =>
  reason.trim().length >= REJECT_REASON_MIN
    ? null
    : fault('request.reason-too-short', 'reason', `Say why, in at least ${REJECT_REASON_MIN} letters.`)

/** Why this request cannot fit on this lorry, or null. Advice only: the estimate is not a weight. Grams. */
export const estimateWarning = (estimatedGrams: number, capacityGrams: number) =>
  estimatedGrams <= capacityGrams
    ? null
    : {
        slug: 'request.over-capacity',
        message: 'More is expected than this lorry may carry. Choose a larger one, or plan two.',
      }
