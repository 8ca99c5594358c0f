import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { invalid } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { requireKnownFarmer } from '../internal/require-known'
import { maySee } from '../policy'
import { type LedgerRow, LedgerView } from '../view'

type Row = Omit<LedgerRow, 'at'> & { at: string; line: number; keyset_at: string }
type Balances = { balancePaise: number; advanceBalancePaise: number }

const isSettlement = sql`j.kind in ('settlement', 'settlement-reversed', 'adjustment')`
const isAdvance = sql`j.kind in ('advance', 'advance-cancelled', 'advance-moved')`
const isPayment = sql`j.kind in ('payment', 'payment-reversed')`

/**
 * A farmer's entries as a person reads them: what the maize is worth, each thing taken off it, each payment. An advance
 * stands on both sides, handed out and owed back, so it moves only the balance of advances.
 */
const lines = (ctx: Ctx, farmerId: string) => sql`
  select j.at, j.number, e.line, j.business_on, j.source_type, j.source_id,
    case e.account when 'farmer_advances' then case when ${isAdvance} then j.kind
        else replace(j.kind, 'settlement', 'recovery') end
      when 'interest_income' then replace(j.kind, 'settlement', 'interest') else j.kind end as kind,
    case when ${isSettlement} then e.amount_paise when ${isPayment} then -e.amount_paise else 0 end as payable,
    case when e.account = 'farmer_advances' then e.amount_paise else 0 end as advance,
    ${isAdvance} as is_advance
  from (select distinct journal_id from payment.entries
    where organization_id = ${ctx.organizationId} and farmer_id = ${farmerId}) mine
  join payment.journals j on j.organization_id = ${ctx.organizationId} and j.id = mine.journal_id
  join payment.entries e on e.organization_id = j.organization_id and e.journal_id = j.id
  where (${isSettlement} and e.account <> 'farmer_payable') or (${isAdvance} and e.account = 'farmer_advances' and e.farmer_id = ${farmerId})
    or (${isPayment} and e.account = 'farmer_payable')`

const described = sql`case
  when r.kind like 'advance%' then 'Advance: ' || a.reason
  when r.kind like 'recovery%' then 'Advance recovered with ' || s.number
  when r.kind like 'interest%' then 'Interest on advances with ' || s.number
  when r.kind = 'adjustment' then 'Adjustment after dispute, ' || s.number
  when r.kind like 'settlement%' then 'Settlement ' || s.number
  else 'Payment by ' || p.method || coalesce(', ' || p.reference, '') end
  || case when r.kind like '%-reversed' then ' (reversed)' when r.kind like '%-cancelled' then ' (taken back)'
    when r.kind like '%-moved' then ' (to another record of the same person)'
    else '' end`

export const farmerLedger = query({
  name: 'payment.farmer-ledger',
  summary: 'A farmer’s ledger with running balances, the oldest first',
  service: 'payment',
  permission: 'ledger:read',
  http: { method: 'GET', path: '/farmers/{id}/ledger', params: { id: 'farmerId' } },
  input: z.object({
    farmerId: id,
    limit: z.coerce.number().int().min(1, 'limit is 1 to 200').max(200, 'limit is 1 to 200').default(100),
    cursor: z.string().max(500).optional(),
  }),
  output: LedgerView,
  allow: maySee,
  run: async ({ ctx, tx, input }) => {
    const { farmerId, limit } = input
    await requireKnownFarmer(tx, ctx.organizationId, farmerId)
    const rows = await tx.execute<Row>(sql`
      with r as (
        select l.*, sum(payable) over w as balance, sum(advance) over w as advance_balance
        from (${lines(ctx, farmerId)}) l window w as (order by at, number, line)
      )
      select r.at, r.at::text as keyset_at, r.line, r.number as "journalNumber", r.business_on::text as "businessOn",
        r.kind, ${described} as description,
        (case when r.is_advance then abs(r.advance) else greatest(-r.payable, 0) end)::bigint as "debitPaise",
        (case when r.is_advance then abs(r.advance) else greatest(r.payable, 0) end)::bigint as "creditPaise",
        r.balance::bigint as "balancePaise", r.advance_balance::bigint as "advanceBalancePaise",
        r.source_type as "sourceType", r.source_id as "sourceId"
      from r
      left join payment.advances a on a.organization_id = ${ctx.organizationId} and a.id = r.source_id
      left join payment.settlements s on s.organization_id = ${ctx.organizationId} and s.id = r.source_id
      left join payment.payments p on p.organization_id = ${ctx.organizationId} and p.id = r.source_id
      where ${behind(input.cursor)}
      order by r.at, r.number, r.line limit ${limit + 1}`)
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const nextCursor = rows.length > limit && last ? cursorOf(last) : null
    return { data: shown.map(present), nextCursor, ...(await balances(tx, ctx, farmerId)) }
  },
})

const present = ({ at, keyset_at: _, line: __, ...row }: Row): LedgerRow => ({
  ...row,
  at: new Date(at).toISOString(),
})

/** What the accounts say, whatever page is shown. */
async function balances(tx: Tx, ctx: Ctx, farmerId: string): Promise<Balances> {
  const [row] = await tx.execute<Balances>(sql`
    select coalesce(-sum(amount_paise) filter (where account = 'farmer_payable'), 0)::bigint as "balancePaise",
      coalesce(sum(amount_paise) filter (where account = 'farmer_advances'), 0)::bigint as "advanceBalancePaise"
    from payment.entries where organization_id = ${ctx.organizationId} and farmer_id = ${farmerId}`)
  return row!
}

const cursorOf = ({ keyset_at, journalNumber, line }: Row): string =>
  Buffer.from(JSON.stringify([keyset_at, journalNumber, line])).toString('base64url')

const Cursor = z.tuple([z.string().max(40), z.number().int(), z.number().int()])

/** @throws DomainError invalid for a cursor of another list. */
function behind(cursor: string | undefined) {
  if (!cursor) return sql`true`
  try {
    const [at, number, line] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    if (Number.isNaN(Date.parse(at))) throw new RangeError(at)
    return sql`(r.at, r.number, r.line) > (${at}::timestamptz, ${number}::bigint, ${line}::int)`
  } catch {
    throw invalid([{ path: 'cursor', message: 'This cursor belongs to another list. Start again without it.' }])
  }
}
