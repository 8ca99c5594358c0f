import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { newId } from '@/lib/kernel/ids'
import { dayOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import type { Journal } from '../events'
import type { JournalLine } from '../rules/journal'
import { JOURNAL_NUMBERS, takeNumbers } from './lock'

type Unnumbered = Omit<Journal, 'id' | 'number' | 'lines'> & { lines: JournalLine[] }

export const today = (ctx: Ctx): string => dayOf(ctx.now, ctx.organization.timeZone)

/** Gives a journal its id and the organization's next number. `lines` must be a journal: two lines or more. */
export const numbered = async (tx: Tx, ctx: Ctx, journal: Unnumbered): Promise<Journal> => ({
  id: newId(),
  number: await takeNumbers(tx, ctx.organizationId, JOURNAL_NUMBERS, 1),
  ...journal,
})

/** As `numbered`, or null where no money moved. */
export const numberedIfAny = async (tx: Tx, ctx: Ctx, journal: Unnumbered): Promise<Journal | null> =>
  journal.lines.length === 0 ? null : numbered(tx, ctx, journal)

/** What a settlement moved with its adjustments, account by account; empty when it is worth nothing. */
export const settledLines = async (tx: Tx, ctx: Ctx, settlementId: string): Promise<JournalLine[]> => {
  const rows = await tx.execute<JournalLine & Record<string, unknown>>(sql`
    select e.account, e.farmer_id as "farmerId", sum(e.amount_paise)::bigint as "amountPaise"
    from payment.journals j join payment.entries e on e.organization_id = j.organization_id and e.journal_id = j.id
    where j.organization_id = ${ctx.organizationId} and j.source_type = 'settlement' and j.source_id = ${settlementId}
      and j.kind in ('settlement', 'adjustment')
    group by e.account, e.farmer_id having sum(e.amount_paise) <> 0 order by min(j.number), min(e.line)`)
  return rows.map(({ account, farmerId, amountPaise }) => ({ account, farmerId, amountPaise }))
}

type Source = Pick<Journal, 'kind' | 'sourceType' | 'sourceId'>

/** The lines of a journal as they stand, in order. Empty when none was written. */
export async function linesOf(tx: Tx, ctx: Ctx, { kind, sourceType, sourceId }: Source): Promise<JournalLine[]> {
  const rows = await tx.execute<JournalLine & Record<string, unknown>>(sql`
    with journal as (
      select id from payment.journals where organization_id = ${ctx.organizationId} and source_type = ${sourceType}
        and source_id = ${sourceId} and kind = ${kind} order by number desc limit 1
    )
    select e.account, e.farmer_id as "farmerId", e.amount_paise as "amountPaise"
    from payment.entries e join journal j on j.id = e.journal_id
    where e.organization_id = ${ctx.organizationId} order by e.line`)
  return rows.map(({ account, farmerId, amountPaise }) => ({ account, farmerId, amountPaise }))
}
