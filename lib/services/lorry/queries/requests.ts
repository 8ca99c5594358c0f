import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { memberIdOf, roleOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { day, id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { maySeeRequests } from '../policy'
import { priorities, requestStatuses } from '../schema'
import { RequestView } from '../view'

type Row = Record<string, unknown> & { id: string; keyset_value: string }

const columns = sql`r.id, r.field_manager_id as "fieldManagerId",
  json_build_object('id', r.field_manager_id, 'name', coalesce(m.name, '')) as "fieldManager",
  r.required_on::text as "requiredOn", r.location, r.purpose, r.priority, r.estimated_farmers as "estimatedFarmers",
  r.estimated_weight_grams as "estimatedWeightGrams", r.status, r.question, r.answer,
  r.decision_reason as "decisionReason", r.instructions, r.lorry_id as "lorryId", r.trip_id as "tripId",
  r.decided_at as "decidedAt", r.version, r.created_at as "createdAt"`
const source = sql`lorry.requests r
  left join "user".members m on m.organization_id = r.organization_id and m.id = r.field_manager_id`

function present({ keyset_value: _, ...row }: Row): RequestView {
  for (const name of ['decidedAt', 'createdAt']) row[name] = row[name] ? isoOf(row[name] as string) : null
  return row as unknown as RequestView
}

/** A field manager sees own requests only. */
const ownRequestsOnly = (ctx: Ctx) =>
  roleOf(ctx.actor) === 'field_manager' ? sql`r.field_manager_id = ${memberIdOf(ctx.actor)}` : sql`true`

/** One request as it leaves the server. @throws not_found */
export async function loadRequest(tx: Tx, ctx: Ctx, requestId: string): Promise<RequestView> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where r.organization_id = ${ctx.organizationId} and r.id = ${requestId} and ${ownRequestsOnly(ctx)}`)
  if (!row) throw notFound('lorry request')
  return present(row)
}

const DEFAULT_SORT = '-createdAt'

export const listRequests = query({
  name: 'request.list',
  summary: 'Lorry requests; a field manager sees own ones',
  service: 'lorry',
  permission: 'request:read',
  http: { method: 'GET', path: '/lorry-requests' },
  input: ListInput.extend({
    status: z.enum(requestStatuses).optional(),
    priority: z.enum(priorities).optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  output: listOf(RequestView),
  isOneStatement: true,
  allow: maySeeRequests,
  run: async ({ ctx, tx, input }) => {
    const paging = keyset(
      input,
      {
        createdAt: { expression: sql`r.created_at`, cast: 'timestamptz' },
        requiredOn: { expression: sql`r.required_on`, cast: 'date' },
        estimatedWeightGrams: { expression: sql`r.estimated_weight_grams`, cast: 'int' },
      },
      DEFAULT_SORT,
      sql`r.id`,
    )
    const words = input.q ? `%${input.q}%` : null
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where r.organization_id = ${ctx.organizationId} and ${paging.after} and ${ownRequestsOnly(ctx)}
        and ${input.status ? sql`r.status = ${input.status}` : sql`true`}
        and ${input.priority ? sql`r.priority = ${input.priority}` : sql`true`}
        and ${input.from ? sql`r.required_on >= ${input.from}` : sql`true`}
        and ${input.to ? sql`r.required_on <= ${input.to}` : sql`true`}
        and ${words ? sql`(r.location ilike ${words} or r.purpose ilike ${words} or m.name ilike ${words})` : sql`true`}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})

export const getRequest = query({
  name: 'request.get',
  summary: 'One lorry request',
  service: 'lorry',
  permission: 'request:read',
  http: { method: 'GET', path: '/lorry-requests/{id}', params: { id: 'requestId' } },
  input: z.object({ requestId: id }),
  output: RequestView,
  allow: maySeeRequests,
  run: ({ ctx, tx, input }) => loadRequest(tx, ctx, input.requestId),
})
