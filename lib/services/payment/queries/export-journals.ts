import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { day, id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { dayOf } from '@/lib/kernel/time'
import { maySee } from '../policy'
import { accounts, journalKinds } from '../rules/journal'
import { periodOf } from './books'

const AT_ONCE = 1_000
const number = z.number().int().min(0)
/** Journals up to `last`: what is written while a file is being made is not in it. */
const Period = z.object({ from: day, to: day, last: number, tripId: id.optional() })

export const journalPeriod = query({
  name: 'payment.journal-period',
  summary: 'Which days an export is of, and the last journal that stands in it',
  service: 'payment',
  permission: 'ledger:read',
  input: z.object({ from: day.optional(), to: day.optional() }),
  output: Period.extend({ organizationName: z.string() }),
  isOneStatement: true,
  allow: maySee,
  run: async ({ ctx, tx, input }) => {
    const period = periodOf(input, dayOf(ctx.now, ctx.organization.timeZone))
    const [row] = await tx.execute<{ last: number }>(
      sql`select coalesce(max(number), 0)::bigint as last from payment.journals where organization_id = ${ctx.organizationId}`,
    )
    return { ...period, last: row!.last, organizationName: ctx.organization.name }
  },
})

export const exportedFarmers = query({
  name: 'payment.exported-farmers',
  summary: 'The farmers’ ledgers of an export, a thousand farmers at a time',
  service: 'payment',
  permission: 'ledger:read',
  input: Period.extend({ afterCode: z.string().default('') }),
  output: z.array(z.object({ code: z.string(), name: z.string(), accounts: z.array(z.enum(accounts)) })),
  isOneStatement: true,
  timeoutMs: 60_000,
  allow: maySee,
  run: async ({ ctx, tx, input }) =>
    Array.from(
      await tx.execute<{ code: string; name: string; accounts: (typeof accounts)[number][] }>(sql`
        select f.code, f.name, json_agg(distinct e.account order by e.account) as accounts
        from payment.journals j
        join payment.entries e on e.organization_id = j.organization_id and e.journal_id = j.id
        join farmer.farmers f on f.organization_id = e.organization_id and f.id = e.farmer_id
        where ${within(ctx, input)} and f.code > ${input.afterCode}
        group by f.code, f.name order by f.code limit ${AT_ONCE}`),
    ),
})

const ExportedJournal = z.object({
  id: z.uuid(),
  number,
  kind: z.enum(journalKinds),
  businessOn: z.string(),
  /** The slip's number, the advance's reason or the payment's reference. */
  about: z.string(),
  lines: z.array(
    z.object({
      account: z.enum(accounts),
      /** Debit positive, credit negative. */
      amountPaise: z.number().int(),
      farmer: z.object({ code: z.string(), name: z.string() }).nullable(),
    }),
  ),
})
export const exportedJournals = query({
  name: 'payment.exported-journals',
  summary: 'The journals of an export in their order, a thousand at a time',
  service: 'payment',
  permission: 'ledger:read',
  input: Period.extend({ afterNumber: number.default(0) }),
  output: z.array(ExportedJournal),
  isOneStatement: true,
  timeoutMs: 60_000,
  allow: maySee,
  run: async ({ ctx, tx, input }) =>
    Array.from(
      await tx.execute<z.infer<typeof ExportedJournal>>(sql`
        select j.id, j.number, j.kind, j.business_on::text as "businessOn",
          coalesce(s.number, a.reason, p.reference, m.name, '') as about, l.lines
        from payment.journals j
        left join payment.settlements s on s.organization_id = j.organization_id and s.id = j.source_id
        left join payment.advances a on a.organization_id = j.organization_id and a.id = j.source_id
        left join payment.payments p on p.organization_id = j.organization_id and p.id = j.source_id
        left join payment.float_entries c on c.organization_id = j.organization_id and c.id = j.source_id
        left join "user".members m on m.organization_id = c.organization_id and m.id = c.member_id
        cross join lateral (
          select json_agg(json_build_object('account', e.account, 'amountPaise', e.amount_paise, 'farmer',
            case when f.id is not null then json_build_object('code', f.code, 'name', f.name) end) order by e.line) as lines
          from payment.entries e
          left join farmer.farmers f on f.organization_id = e.organization_id and f.id = e.farmer_id
          where e.organization_id = j.organization_id and e.journal_id = j.id
        ) l
        where ${within(ctx, input)} and j.number > ${input.afterNumber} order by j.number limit ${AT_ONCE}`),
    ),
})

const within = (ctx: Ctx, { from, to, last, tripId }: z.infer<typeof Period>): SQL =>
  sql`j.organization_id = ${ctx.organizationId} and j.business_on between ${from} and ${to} and j.number <= ${last}
    and ${tripId ? ofTrip(ctx, tripId) : sql`true`}`

/** The trip's settlements, the advances given on it, and the payments of its settlements. */
const ofTrip = ({ organizationId }: Ctx, tripId: string): SQL => sql`j.source_id in (
  select id from payment.settlements where organization_id = ${organizationId} and trip_id = ${tripId}
  union all select id from payment.advances where organization_id = ${organizationId} and trip_id = ${tripId}
  union all select a.payment_id from payment.allocations a join payment.settlements s
    on s.organization_id = a.organization_id and s.id = a.settlement_id
    where a.organization_id = ${organizationId} and s.trip_id = ${tripId})`
