import { sql } from 'drizzle-orm'
import { memberIdOf, roleOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import type { RequestView } from '../view'

type Row = Record<string, unknown> & { id: string; keyset_value: string }

export const requestColumns = sql`r.id, r.field_manager_id as "fieldManagerId",
  json_build_object('id', r.field_manager_id, 'name', coalesce(m.name, '')) as "fieldManager",
  r.required_on::text as "requiredOn", r.location, r.purpose, r.priority, r.estimated_farmers as "estimatedFarmers",
  r.estimated_weight_grams as "estimatedWeightGrams", r.status, r.question, r.answer,
  r.decision_reason as "decisionReason", r.instructions, r.lorry_id as "lorryId", r.trip_id as "tripId",
  r.decided_at as "decidedAt", r.version, r.created_at as "createdAt"`
export const requestSource = sql`lorry.requests r
  left join "user".members m on m.organization_id = r.organization_id and m.id = r.field_manager_id`

export function presentRequest({ keyset_value: _, ...row }: Row): RequestView {
  for (const name of ['decidedAt', 'createdAt'])
    row[name] = row[name] ? new Date(row[name] as string).toISOString() : null
  return row as unknown as RequestView
}

/** A field manager sees own requests only. */
export const ownRequestsOnly = (ctx: Ctx) =>
  roleOf(ctx.actor) === 'field_manager' ? sql`r.field_manager_id = ${memberIdOf(ctx.actor)}` : sql`true`

/** One request as it leaves the server. @throws not_found */
export async function loadRequest(tx: Tx, ctx: Ctx, requestId: string): Promise<RequestView> {
  const [row] = await tx.execute<Row>(sql`
    select ${requestColumns}, '' as keyset_value from ${requestSource}
    where r.organization_id = ${ctx.organizationId} and r.id = ${requestId} and ${ownRequestsOnly(ctx)}`)
  if (!row) throw notFound('lorry request')
  return presentRequest(row)
}
