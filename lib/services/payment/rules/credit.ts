import { basisPointsOf, divideRounded, formatRupees } from '@/lib/kernel/money'
import { daysBetween } from '@/lib/kernel/time'

/** What is known of a farmer over the last year; paise and days. */
export type CreditFacts = {
  deliveryCount: number
  lastDeliveryOn: string | null
  /** Values of the last deliveries, at most five. */
  valuesPaise: readonly number[]
  /** Advances that had thirty days to come back: what was handed out of them, and what came back. */
  duePaise: number
  recoveredPaise: number
  openPaise: number
  over90Paise: number
}
/** One reason with its share of the whole; `points` of 100, and why in a sentence. */
export type CreditFactor = {
  name: 'deliveries' | 'repayment' | 'reliability'
  shareBp: number
  points: number
  why: string
}
export type CreditOpinion = { points: number; factors: CreditFactor[]; suggestedPaise: number; why: string }

const FULL_COUNT = 10
const FRESH_DAYS = 14
const STALE_DAYS = 90
/** Nobody is known by advances that were never given. */
const UNKNOWN_POINTS = 50
/** At most half of a usual delivery is given beforehand, and whole notes of ₹500. */
const MOST_BP = 5_000
const STEP_PAISE = 50_000

/** Up to ten settled deliveries in a year count. */
function deliveries({ deliveryCount }: CreditFacts): CreditFactor {
  const points = Math.min(100, Math.round((deliveryCount / FULL_COUNT) * 100))
  const why = deliveryCount === 0 ? 'Nothing settled in the last year.' : `${deliveryCount} settled in the last year.`
  return { name: 'deliveries', shareBp: 4_000, points, why }
}

/** The share that came back of what had time to come back. */
function repayment({ duePaise, recoveredPaise, over90Paise }: CreditFacts): CreditFactor {
  if (duePaise === 0)
    return { name: 'repayment', shareBp: 4_000, points: UNKNOWN_POINTS, why: 'No advance is old enough to judge by.' }
  const points = Math.min(100, divideRounded(BigInt(recoveredPaise) * 100n, BigInt(duePaise)))
  const late = over90Paise > 0 ? ` ${formatRupees(over90Paise)} is open for more than 90 days.` : ''
  const why = `${formatRupees(recoveredPaise)} of ${formatRupees(duePaise)} came back.${late}`
  return { name: 'repayment', shareBp: 4_000, points, why }
}

/** Full up to a fortnight after the last delivery, nothing after ninety days, a straight line between. */
function reliability({ lastDeliveryOn }: CreditFacts, today: string): CreditFactor {
  if (!lastDeliveryOn) return { name: 'reliability', shareBp: 2_000, points: 0, why: 'No delivery yet.' }
  const days = Math.max(0, daysBetween(lastDeliveryOn, today))
  const share = (STALE_DAYS - days) / (STALE_DAYS - FRESH_DAYS)
  const points = Math.round(Math.min(1, Math.max(0, share)) * 100)
  const why = days === 0 ? 'Delivered today.' : `The last delivery was ${days} ${days === 1 ? 'day' : 'days'} ago.`
  return { name: 'reliability', shareBp: 2_000, points, why }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

/**
 * What an advance may sensibly be: half of a usual delivery (the lower median of the last five), times the points, less
 * what is open. It suggests and never decides: no limit reads it. @param today a day, YYYY-MM-DD
 */
export function creditOpinion(facts: CreditFacts, today: string): CreditOpinion {
  const factors = [deliveries(facts), repayment(facts), reliability(facts, today)]
  const points = Math.round(factors.reduce((sum, factor) => sum + factor.points * factor.shareBp, 0) / 10_000)
  const usualPaise = median(facts.valuesPaise)
  const fairPaise = basisPointsOf(basisPointsOf(usualPaise, MOST_BP), points * 100)
  const leftPaise = Math.max(0, fairPaise - facts.openPaise)
  const suggestedPaise = leftPaise - (leftPaise % STEP_PAISE)
  const less = facts.openPaise > 0 ? `, less ${formatRupees(facts.openPaise)} still open` : ''
  const why =
    usualPaise === 0
      ? 'Without a settled delivery there is nothing to go by.'
      : `Half of a usual delivery of ${formatRupees(usualPaise)}, times ${points} %${less}, in steps of ₹500.`
  return { points, factors, suggestedPaise, why }
}
