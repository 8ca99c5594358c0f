import { sql } from 'drizzle-orm'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { Journal } from '../events'
import { JOURNAL_NUMBERS } from './lock'

/** Writes a journal with its entries in one statement; without one, no money moved. */
export async function applyJournal(tx: Tx, event: AppliedEvent, journal: Journal | null): Promise<void> {
  const { organizationId } = event
  if (!journal) return void (await applyNumber(tx, organizationId, JOURNAL_NUMBERS, 0))
  const lines = journal.lines.map((line, index) => ({ ...line, line: index + 1 }))
  await tx.execute(sql`
    with journal as (
      insert into payment.journals (organization_id, id, kind, source_type, source_id, business_on, number, at)
      values (${organizationId}, ${journal.id}, ${journal.kind}, ${journal.sourceType}, ${journal.sourceId},
        ${journal.businessOn}, ${journal.number}, ${event.at.toISOString()}::timestamptz)
    ), entries as (
      insert into payment.entries (organization_id, journal_id, line, account, farmer_id, member_id, amount_paise)
      select ${organizationId}, ${journal.id}, l.line, l.account, l."farmerId", l."memberId", l."amountPaise"
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as l(line smallint, account text, "farmerId" uuid, "memberId" uuid, "amountPaise" bigint)
    )
    ${reached(organizationId, JOURNAL_NUMBERS, journal.number)}`)
}

/** As `applyJournal` for many of one organization, in one statement. */
export async function applyJournals(tx: Tx, { organizationId, at }: AppliedEvent, journals: Journal[]): Promise<void> {
  if (journals.length === 0) return
  const lines = journals.flatMap(({ id, lines }) => lines.map((line, nth) => ({ ...line, id, line: nth + 1 })))
  await tx.execute(sql`
    with journal as (
      insert into payment.journals (organization_id, id, kind, source_type, source_id, business_on, number, at)
      select ${organizationId}, j.id, j.kind, j."sourceType", j."sourceId", j."businessOn", j.number, ${at.toISOString()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(journals)}::jsonb)
        as j(id uuid, kind text, "sourceType" text, "sourceId" uuid, "businessOn" date, number bigint)
    ), entries as (
      insert into payment.entries (organization_id, journal_id, line, account, farmer_id, member_id, amount_paise)
      select ${organizationId}, l.id, l.line, l.account, l."farmerId", l."memberId", l."amountPaise"
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
        as l(id uuid, line smallint, account text, "farmerId" uuid, "memberId" uuid, "amountPaise" bigint)
    )
    ${reached(organizationId, JOURNAL_NUMBERS, Math.max(...journals.map(({ number }) => number)))}`)
}

/** A rebuild finds the series where the operations left it; while working, the number is already taken. */
export const applyNumber = (tx: Tx, organizationId: string, series: string, number: number) =>
  tx.execute(reached(organizationId, series, number))

const reached = (organizationId: string, series: string, number: number) => sql`
  insert into payment.counters (organization_id, name, value) values (${organizationId}, ${series}, ${number})
  on conflict (organization_id, name) do update set value = greatest(payment.counters.value, excluded.value)`
