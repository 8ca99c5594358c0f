import { formatRupees } from '@/lib/kernel/money'
import type { BankRow } from './bank-row'
import type { PaymentMethod } from './methods'
import type { PaymentState } from './payment-states'

/** A payment that a bank's row could be about. */
export type BankCandidate = {
  paymentId: string
  /** Ours, `FT…`: what the bank's file carried. */
  ourReference: string
  farmerName: string
  farmerCode: string
  accountLast4: string | null
  amountPaise: number
  method: PaymentMethod
  status: PaymentState
  /** The bank's reference, once confirmed. */
  reference: string | null
}

/** `paid`, `failed`, `returned`: to be booked. `done`: nothing left to do. `look`: a person has to. `other`: no payment of ours. */
export const bankVerdicts = ['paid', 'failed', 'returned', 'done', 'look', 'other'] as const
export type BankVerdict = (typeof bankVerdicts)[number]

export type MatchedRow = {
  row: BankRow
  verdict: BankVerdict
  candidate: BankCandidate | null
  /** By what it was found. */
  by: 'reference' | 'bank-reference' | 'account' | null
  /** Why, in words for the office. */
  words: string
}

type Found = { candidate: BankCandidate; by: NonNullable<MatchedRow['by']> } | { several: number } | null

/**
 * Says of each row of a bank's file which payment it is about and what follows. A payment is found by our reference, by the
 * bank's, or by account and amount where just one waits; amount and account must then agree. Nothing is booked twice: not a
 * row that stands there twice, not a reference that another payment has.
 */
export function matchBankAnswer(rows: readonly BankRow[], candidates: readonly BankCandidate[]): MatchedRow[] {
  return withoutRepeats(rows.map((row) => matchRow(row, candidates)))
}

function matchRow(row: BankRow, candidates: readonly BankCandidate[]): MatchedRow {
  const found = find(row, candidates)
  const say = (verdict: BankVerdict, words: string): MatchedRow => ({
    ...{ row, verdict, words },
    candidate: found && 'candidate' in found ? found.candidate : null,
    by: found && 'by' in found ? found.by : null,
  })
  if (found && 'several' in found)
    return say('look', `${found.several} payments to this account have this amount. Confirm the right one by hand.`)
  if (!found) return notFound(row, say)
  const { candidate } = found
  if (row.fault) return say('look', row.fault)
  if (row.amountPaise !== candidate.amountPaise)
    return say(
      'look',
      `The bank says ${formatRupees(row.amountPaise ?? 0)}, the payment is ${formatRupees(candidate.amountPaise)}.`,
    )
  if (row.accountLast4 && candidate.accountLast4 && row.accountLast4 !== candidate.accountLast4)
    return say('look', `It went to •••• ${row.accountLast4}; the farmer’s account is •••• ${candidate.accountLast4}.`)
  const owner = row.utr ? candidates.find((one) => one.reference === row.utr && one.status === 'confirmed') : undefined
  if (owner && owner.paymentId !== candidate.paymentId)
    return say('look', `${row.utr} stands on a payment to ${owner.farmerName} already.`)
  return judge(row, candidate, say)
}

type Say = (verdict: BankVerdict, words: string) => MatchedRow

function notFound(row: BankRow, say: Say): MatchedRow {
  if (row.ourReference)
    return say('look', `No payment has the reference ${row.ourReference}. Is it another organization’s?`)
  return say('other', row.fault ?? 'No payment of ours.')
}

/** What the bank says against what we know of the payment. */
function judge(row: BankRow, { status, reference }: BankCandidate, say: Say): MatchedRow {
  if (row.status === 'pending') return say('done', 'The bank has not decided yet.')
  if (row.status === 'failed') {
    if (status === 'confirmed') return say('returned', 'It was confirmed, and the money came back.')
    if (status === 'failed' || status === 'reversed') return say('done', 'Known already.')
    return say('failed', row.reason ?? 'The bank gives no reason.')
  }
  if (status === 'confirmed')
    return row.utr === null || row.utr === reference
      ? say('done', 'Confirmed already.')
      : say('look', `Confirmed already with ${reference ?? 'no reference'}. Was it paid twice? Ask the bank.`)
  if (status === 'draft') return say('look', 'It was paid before it was approved. Approve it first.')
  if (status !== 'approved' && status !== 'sent')
    return say('look', `The payment is marked as ${status}. Try it again first, then confirm it.`)
  return row.utr === null
    ? say('look', 'The bank’s reference is missing. Confirm it by hand when you have it.')
    : say('paid', `Confirmed with ${row.utr}.`)
}

function find(row: BankRow, candidates: readonly BankCandidate[]): Found {
  const byOurs = row.ourReference && candidates.find((one) => one.ourReference === row.ourReference)
  if (byOurs) return { candidate: byOurs, by: 'reference' }
  // A reference of ours that nobody has is not searched on by other marks: it may be another organization's.
  if (row.ourReference) return null
  const byBank = row.utr && candidates.find((one) => one.reference === row.utr)
  if (byBank) return { candidate: byBank, by: 'bank-reference' }
  if (!row.accountLast4 || row.amountPaise === null) return null
  const waiting = candidates.filter(
    (one) =>
      one.accountLast4 === row.accountLast4 &&
      one.amountPaise === row.amountPaise &&
      one.method === 'bank' &&
      (one.status === 'approved' || one.status === 'sent'),
  )
  if (waiting.length > 1) return { several: waiting.length }
  return waiting[0] ? { candidate: waiting[0], by: 'account' } : null
}

const toBook = new Set<BankVerdict>(['paid', 'failed', 'returned'])

/** Looks at rows beside each other: a payment is booked once, a bank's reference belongs to one payment. */
function withoutRepeats(matched: MatchedRow[]): MatchedRow[] {
  const ready = matched.filter(({ verdict }) => toBook.has(verdict))
  const cameBack = new Set(ready.filter(({ verdict }) => verdict === 'failed').map(paymentOf))
  const owners = new Map<string, Set<string>>()
  for (const one of ready)
    if (one.verdict === 'paid') owners.set(one.row.utr!, (owners.get(one.row.utr!) ?? new Set()).add(paymentOf(one)))
  const booked = new Map<string, MatchedRow>()
  return matched.map((one) => {
    if (!toBook.has(one.verdict)) return one
    const id = paymentOf(one)
    if (one.verdict === 'paid' && cameBack.has(id))
      return { ...one, verdict: 'done', words: 'The money came back; see the other row.' }
    if (one.verdict === 'paid' && owners.get(one.row.utr!)!.size > 1)
      return { ...one, verdict: 'look', words: `${one.row.utr} stands beside several payments. Confirm each by hand.` }
    const first = booked.get(id)
    if (!first) {
      booked.set(id, one)
      return one
    }
    return first.row.utr === one.row.utr || one.verdict !== 'paid'
      ? { ...one, verdict: 'done', words: `As row ${first.row.rowNumber}.` }
      : { ...one, verdict: 'look', words: `Paid twice? Row ${first.row.rowNumber} has ${first.row.utr}. Ask the bank.` }
  })
}

const paymentOf = ({ candidate }: MatchedRow): string => candidate!.paymentId
