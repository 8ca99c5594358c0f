import { type SQL, sql } from 'drizzle-orm'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { holdLedger } from './lock'

export type FloatStanding = {
  memberId: string
  /** False before the first cash was drawn. */
  isBegun: boolean
  expectedPaise: number
  /** Since the last count, or since the first cash. */
  paidOutPaise: number
  /** The last journal that is known. */
  journalNumber: number
}

/** The cash lines of advances that a member recorded and of payments a member prepared, reversals included: positive is paid out. */
export const paidOutLines = (organizationId: string): SQL => sql`
  select coalesce(a.recorded_by, p.created_by) as member_id, j.number, j.business_on, -e.amount_paise as paise
  from payment.journals j
  join payment.entries e on e.organization_id = j.organization_id and e.journal_id = j.id and e.account = 'cash'
  left join payment.advances a on a.organization_id = j.organization_id and a.id = j.source_id and j.source_type = 'advance'
  left join payment.payments p on p.organization_id = j.organization_id and p.id = j.source_id and j.source_type = 'payment'
  where j.organization_id = ${organizationId} and j.source_type in ('advance', 'payment')
    and j.number > (select min(b.journal_number) from payment.float_entries b where b.organization_id = ${organizationId})`

/** Where a member's cash stands, with the ledger held. @throws not_found for a member of nobody's */
export async function lockFloat(tx: Tx, organizationId: string, memberId: string): Promise<FloatStanding> {
  await holdLedger(tx, organizationId)
  const [member] = await tx.execute(sql`
    select 1 from "user".members where organization_id = ${organizationId} and id = ${memberId}`)
  if (!member) throw notFound('member')
  const [row] = await tx.execute<Omit<FloatStanding, 'memberId'> & Record<string, unknown>>(sql`
    with f as (
      select min(journal_number) as first, coalesce(max(journal_number) filter (where kind = 'counted'),
          min(journal_number)) as since,
        coalesce(sum(case kind when 'drawn' then amount_paise when 'returned' then -amount_paise
          else difference_paise end), 0) as held
      from payment.float_entries where organization_id = ${organizationId} and member_id = ${memberId}
    ), o as (
      select coalesce(sum(l.paise) filter (where l.number > f.first), 0) as all_out,
        coalesce(sum(l.paise) filter (where l.number > f.since), 0) as since_out
      from f left join (${paidOutLines(organizationId)}) l on l.member_id = ${memberId} group by f.first
    )
    select f.first is not null as "isBegun", (f.held - coalesce(o.all_out, 0))::bigint as "expectedPaise",
      coalesce(o.since_out, 0)::bigint as "paidOutPaise",
      (select value from payment.counters where organization_id = ${organizationId} and name = 'journal') as "journalNumber"
    from f left join o on true`)
  return { memberId, ...row! }
}
