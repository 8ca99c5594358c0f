import { formatRupees } from '@/lib/kernel/money'
import type { AdvanceMethod } from './methods'

type Limit = { words: string; limitPaise: number; leftPaise: number }
export type AdvanceLeft = {
  leftCashPaise: number
  leftPaise: number
  minPaise: number
  automaticPaise: number | null
  toldPaise: number | null
  leftCount: number | null
  limits: Limit[]
}
export type AdvanceVerdict = { outcome: 'open' | 'at-once' | 'told' | 'approval' | 'refused'; text: string }

/**
 * What would happen to an advance as it is typed, and by which rule; the server judges again when it is sent.
 * @param amountPaise null while nothing is typed that is an amount
 */
export function advanceVerdict(left: AdvanceLeft, amountPaise: number | null, method: AdvanceMethod): AdvanceVerdict {
  const mostPaise = method === 'cash' ? left.leftCashPaise : left.leftPaise
  if (amountPaise === null)
    return { outcome: 'open', text: `Up to ${formatRupees(mostPaise)} can be given now${inCash(method)}.` }
  const refused = refusal(left, amountPaise, method, mostPaise)
  if (refused) return { outcome: 'refused', text: refused }
  const { automaticPaise, toldPaise } = left
  if (toldPaise !== null && amountPaise > toldPaise)
    return { outcome: 'approval', text: `Needs approval first: it is above ${formatRupees(toldPaise)}.` }
  if (automaticPaise !== null && amountPaise > automaticPaise)
    return {
      outcome: 'told',
      text: `Is recorded at once, and the office is told: it is above ${formatRupees(automaticPaise)}.`,
    }
  return { outcome: 'at-once', text: 'Is recorded at once.' }
}

const inCash = (method: AdvanceMethod) => (method === 'cash' ? ' in cash' : '')

function refusal(left: AdvanceLeft, amountPaise: number, method: AdvanceMethod, mostPaise: number): string | null {
  if (amountPaise < left.minPaise) return `An advance is at least ${formatRupees(left.minPaise)}.`
  if (left.leftCount === 0) return 'No more advances today. Ask the office to record it.'
  if (amountPaise <= mostPaise) return null
  const passed = left.limits.find(({ leftPaise }) => amountPaise > leftPaise)
  if (passed)
    return `${passed.words} is ${formatRupees(passed.limitPaise)}; ${formatRupees(passed.leftPaise)} of it is left.`
  if (method === 'cash' && amountPaise <= left.leftPaise)
    return `Only ${formatRupees(left.leftCashPaise)} more in cash to this farmer on this day. Pay the rest by bank or UPI.`
  return `One advance is at most ${formatRupees(mostPaise)}.`
}
