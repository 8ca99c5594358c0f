import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { day, id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { invalid } from '@/lib/kernel/errors'
import { dayOf, isoOf } from '@/lib/kernel/time'
import { maySee } from '../policy'
import { accounts, journalKinds } from '../rules/journal'
import { JournalView, TrialBalanceView } from '../view'

/** From the first of the month to today, where nothing else is asked. @throws DomainError invalid when it ends before it begins */
export function periodOf(asked: { from?: string; to?: string }, today: string): { from: string; to: string } {
  const to = asked.to ?? today
  const from = asked.from ?? `${to.slice(0, 7)}-01`
  if (from > to) throw invalid([{ path: 'to', message: `The period ends before it begins: ${from} to ${to}.` }])
  return { from, to }
}

export const trialBalance = query({
  name: 'payment.trial-balance',
  summary: 'Every account: before, what came and went, and after; debits equal credits',
  service: 'payment',
  permission: 'ledger:read',
  http: { method: 'GET', path: '/accounts' },
  input: z.object({ from: day.optional(), to: day.optional() }),
  output: TrialBalanceView,
  isOneStatement: true,
  allow: maySee,
  run: async ({ ctx, tx, input }) => {
    const { from, to } = periodOf(input, dayOf(ctx.now, ctx.organization.timeZone))
    const rows = await tx.execute<TrialBalanceView['data'][number]>(sql`
      select e.account, coalesce(sum(e.amount_paise) filter (where j.business_on < ${from}), 0)::bigint as "openingPaise",
        coalesce(sum(e.amount_paise) filter (where j.business_on >= ${from} and e.amount_paise > 0), 0)::bigint as "debitPaise",
        coalesce(-sum(e.amount_paise) filter (where j.business_on >= ${from} and e.amount_paise < 0), 0)::bigint as "creditPaise",
        coalesce(sum(e.amount_paise), 0)::bigint as "closingPaise"
      from payment.entries e
      join payment.journals j on j.organization_id = e.organization_id and j.id = e.journal_id
      where e.organization_id = ${ctx.organizationId} and j.business_on <= ${to}
      group by e.account`)
    const none = { openingPaise: 0, debitPaise: 0, creditPaise: 0, closingPaise: 0 }
    const data = accounts.map((account) => rows.find((row) => row.account === account) ?? { account, ...none })
    const total = (of: (row: (typeof data)[number]) => number) => data.reduce((sum, row) => sum + of(row), 0)
    return { from, to, data, debitPaise: total((row) => row.debitPaise), creditPaise: total((row) => row.creditPaise) }
  },
})

type Row = Record<string, unknown> & { id: string; keyset_value: string; at: string }
const DEFAULT_SORT = '-number'

export const listJournals = query({
  name: 'payment.list-journals',
  summary: 'Journals with their entries, as the accountant numbers them',
  service: 'payment',
  permission: 'ledger:read',
  http: { method: 'GET', path: '/journals' },
  input: ListInput.extend({
    account: z.enum(accounts).optional(),
    kind: z.enum(journalKinds).optional(),
    farmerId: id.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  output: listOf(JournalView),
  isOneStatement: true,
  allow: maySee,
  run: async ({ ctx, tx, input }) => {
    const columns = {
      number: { expression: sql`j.number`, cast: 'bigint' as const },
      businessOn: { expression: sql`j.business_on`, cast: 'date' as const },
    }
    const paging = keyset(input, columns, DEFAULT_SORT, sql`j.id`)
    const has = (what: ReturnType<typeof sql>) => sql`exists (select from payment.entries e
      where e.organization_id = j.organization_id and e.journal_id = j.id and ${what})`
    const rows = await tx.execute<Row>(sql`
      select j.id, j.number, j.kind, j.business_on::text as "businessOn", j.at, j.source_type as "sourceType",
        j.source_id as "sourceId", coalesce(s.number, a.reason, p.reference, m.name, '') as about,
        (select json_agg(json_build_object('account', e.account, 'amountPaise', e.amount_paise) order by e.line)
          from payment.entries e where e.organization_id = j.organization_id and e.journal_id = j.id) as lines,
        case when f.id is not null then json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village)
          end as farmer,
        ${paging.selected}
      from payment.journals j
      left join payment.settlements s on s.organization_id = j.organization_id and s.id = j.source_id
      left join payment.advances a on a.organization_id = j.organization_id and a.id = j.source_id
      left join payment.payments p on p.organization_id = j.organization_id and p.id = j.source_id
      left join payment.float_entries c on c.organization_id = j.organization_id and c.id = j.source_id
      left join "user".members m on m.organization_id = c.organization_id and m.id = c.member_id
      left join farmer.farmers f on f.organization_id = j.organization_id
        and f.id = coalesce(s.farmer_id, a.farmer_id, p.farmer_id)
      where j.organization_id = ${ctx.organizationId} and ${paging.after}
        and ${input.account ? has(sql`e.account = ${input.account}`) : sql`true`}
        and ${input.farmerId ? has(sql`e.farmer_id = ${input.farmerId}`) : sql`true`}
        and ${input.kind ? sql`j.kind = ${input.kind}` : sql`true`}
        and ${input.from ? sql`j.business_on >= ${input.from}` : sql`true`}
        and ${input.to ? sql`j.business_on <= ${input.to}` : sql`true`}
        and ${/^\d{1,15}$/.test(input.q ?? '') ? sql`j.number = ${input.q}::bigint` : sql`true`}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})

const present = ({ keyset_value: _, at, ...row }: Row): JournalView =>
  ({ ...row, at: isoOf(at) }) as unknown as JournalView
