import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import { invalid } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { mayDecide } from '../policy'
import { guessBankColumns, isBankHeading } from '../rules/bank-answer-columns'
import { bankReference } from '../rules/bank-file'
import { readBankRow } from '../rules/bank-row'
import { type BankCandidate, matchBankAnswer as match } from '../rules/match-bank-answer'
import { MatchBankAnswer } from '../schema'
import { BankAnswerView } from '../view'

/** How far back a bank's statement is looked at: a return comes within days, a late download within a year. */
const REACH_DAYS = 400

/** What a bank's statement or answer says of our payments. Nothing is booked by it, and the file is not kept. */
export const matchBankAnswer = query({
  name: 'payment.match-bank-answer',
  summary: 'What a bank’s statement or answer says of our payments, row by row',
  service: 'payment',
  permission: 'payment:write',
  input: MatchBankAnswer,
  output: BankAnswerView,
  allow: mayDecide,
  run: async ({ ctx, tx, input: { headers, rows, rowNumbers, notes } }) => {
    if (!isBankHeading(headers))
      throw invalid(
        [{ path: 'file', message: 'The file needs headings: an amount, and a reference, narration or account.' }],
        'bank-answer.headings-missing',
      )
    const mapping = guessBankColumns(headers)
    const read = rows.map((cells, index) => readBankRow(cells, mapping, rowNumbers?.[index] ?? index + 2))
    const matched = match(read, await candidates(tx, ctx))
    return {
      notes,
      columns: Object.entries(mapping).map(([meaning, at]) => ({ meaning, heading: headers[at]! })),
      rows: matched.map(({ row, verdict, candidate, by, words }) => ({
        ...{ rowNumber: row.rowNumber, verdict, by, words },
        ...{ amountPaise: row.amountPaise, reference: row.utr, reason: row.reason?.slice(0, 500) ?? null },
        payment: candidate && {
          ...{ id: candidate.paymentId, amountPaise: candidate.amountPaise, status: candidate.status },
          ...{ farmerName: candidate.farmerName, farmerCode: candidate.farmerCode },
        },
      })),
    }
  },
})

/** Every payment that a bank may still speak of. */
async function candidates(tx: Tx, ctx: Ctx): Promise<BankCandidate[]> {
  const rows = await tx.execute<Omit<BankCandidate, 'ourReference'>>(sql`
    select p.id as "paymentId", f.name as "farmerName", f.code as "farmerCode", f.bank_account_last4 as "accountLast4",
      p.amount_paise as "amountPaise", p.method, p.status, p.reference
    from payment.payments p join farmer.farmers f on f.organization_id = p.organization_id and f.id = p.farmer_id
    where p.organization_id = ${ctx.organizationId} and p.method <> 'cash'
      and (p.status in ('draft', 'approved', 'sent') or p.created_at > ${ctx.now}::timestamptz - make_interval(days => ${REACH_DAYS}))`)
  return rows.map((row) => ({ ...row, ourReference: bankReference(row.paymentId) }))
}
