import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Actor, isOffice, memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { day, id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page, prefixSearch } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { maySee } from '../policy'
import { advanceStates } from '../rules/advance-states'
import { advanceMethods } from '../rules/methods'
import { AdvanceView } from '../view'

type Row = Record<string, unknown> & { id: string; keyset_value: string }

const columns = sql`a.id, a.farmer_id as "farmerId",
  json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village) as farmer,
  a.amount_paise as "amountPaise", a.recovered_paise as "recoveredPaise", a.cancelled_paise as "cancelledPaise",
  case when a.status in ('paid', 'part_recovered') then a.amount_paise - a.recovered_paise - a.cancelled_paise
    else 0 end as "outstandingPaise",
  a.method, a.in_kind as "inKind", a.paid_on::text as "paidOn", a.reference, a.reason, a.status, a.trip_id as "tripId",
  a.recorded_by as "recordedBy", r.name as "recordedByName", a.decided_by as "decidedBy", d.name as "decidedByName",
  a.decision_reason as "decisionReason", a.paid_at as "paidAt", a.version, a.created_at as "createdAt"`
const source = sql`payment.advances a
  join farmer.farmers f on f.organization_id = a.organization_id and f.id = a.farmer_id
  left join "user".members r on r.organization_id = a.organization_id and r.id = a.recorded_by
  left join "user".members d on d.organization_id = a.organization_id and d.id = a.decided_by`

/** A field manager sees the advances he recorded. */
const ownAdvancesOnly = (actor: Actor) =>
  isOffice(actor) ? sql`true` : sql`a.recorded_by = ${memberIdOf(actor)}::uuid`

function present({ keyset_value: _, ...row }: Row): AdvanceView {
  for (const name of ['paidAt', 'createdAt']) row[name] = row[name] ? isoOf(row[name] as string) : null
  return row as unknown as AdvanceView
}

const DEFAULT_SORT = '-createdAt'

export const listAdvances = query({
  name: 'payment.list-advances',
  summary: 'Advances; a field manager sees own ones',
  service: 'payment',
  permission: 'advance:read',
  http: { method: 'GET', path: '/advances' },
  input: ListInput.extend({
    farmerId: id.optional(),
    status: z.enum(advanceStates).optional(),
    method: z.enum(advanceMethods).optional(),
    recordedBy: id.optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  output: listOf(AdvanceView),
  isOneStatement: true,
  allow: maySee,
  run: async ({ ctx, tx, input }) => {
    const paging = keyset(
      input,
      {
        createdAt: { expression: sql`a.created_at`, cast: 'timestamptz' },
        paidOn: { expression: sql`a.paid_on`, cast: 'date' },
        amountPaise: { expression: sql`a.amount_paise`, cast: 'bigint' },
      },
      DEFAULT_SORT,
      sql`a.id`,
    )
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where a.organization_id = ${ctx.organizationId} and ${paging.after} and ${ownAdvancesOnly(ctx.actor)}
        and ${input.farmerId ? sql`a.farmer_id = ${input.farmerId}` : sql`true`}
        and ${input.status ? sql`a.status = ${input.status}` : sql`true`}
        and ${input.method ? sql`a.method = ${input.method}` : sql`true`}
        and ${input.recordedBy ? sql`a.recorded_by = ${input.recordedBy}` : sql`true`}
        and ${input.from ? sql`a.paid_on >= ${input.from}` : sql`true`}
        and ${input.to ? sql`a.paid_on <= ${input.to}` : sql`true`}
        and ${prefixSearch(sql`f.search`, input.q)}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})

export const getAdvance = query({
  name: 'payment.get-advance',
  summary: 'One advance',
  service: 'payment',
  permission: 'advance:read',
  http: { method: 'GET', path: '/advances/{id}', params: { id: 'advanceId' } },
  input: z.object({ advanceId: id }),
  output: AdvanceView,
  allow: maySee,
  run: ({ tx, ctx, input }) => loadAdvance(tx, ctx, input.advanceId),
})

/** One advance as it leaves the server; another manager's does not exist for a manager. @throws not_found */
export async function loadAdvance(tx: Tx, ctx: Ctx, advanceId: string): Promise<AdvanceView> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where a.organization_id = ${ctx.organizationId} and a.id = ${advanceId} and ${ownAdvancesOnly(ctx.actor)}`)
  if (!row) throw notFound('advance')
  return present(row)
}
