import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { type Permission, permissionsOf, type Role } from '@/lib/access/permissions'
import type { StoredEvent } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { pgArray, type Tx } from '@/lib/platform/db'
import type { Facts } from '../rules/words'
import type { importances } from '../schema'

export type Telling = {
  kind: string
  importance: (typeof importances)[number]
  href: string
  facts: Facts
  to: {
    members?: (string | null)[]
    roles?: Role[]
    /** The field managers of the trips that a payment pays for. */
    ofPayment?: string
    /** The field manager of a trip. */
    ofTrip?: string
  }
  /** Said once until it is read: whoever has not yet looked hears nothing new from the next one. */
  isOnceUntilRead?: boolean
}
// biome-ignore lint/suspicious/noExplicitAny: payloads of other services' closed unions
export type Payload = any
export type Tell = (payload: Payload, event: StoredEvent) => Telling | Telling[] | null

/** Who is told: everybody whose role has the permission. */
export const rolesWith = (permission: Permission): Role[] =>
  (Object.keys(permissionsOf) as Role[]).filter((role) => permissionsOf[role].has(permission))

export const toManager = (kind: string, payload: Payload, href: string): Telling => ({
  ...{ kind, importance: 'important', href, facts: {} },
  to: { members: [payload.fieldManagerId] },
})

/** Why it is told: an event by its position, or a day of the calendar (see `dayCause`), and who did it. */
export type Cause = { position: number; actorId: string | null; at: Date }

/** What the calendar causes has no event: minus the day, 2026-11-23 → -20261123, so that each day tells once. */
export const dayCause = (day: string, at: Date): Cause => ({
  ...{ position: -Number(day.replaceAll('-', '')), actorId: null, at },
})

/**
 * One row a member; told twice is the same row (unique by cause, member and kind). Who did it is not told of it.
 * @returns how many were told
 */
export async function keep(tx: Tx, ctx: Ctx, cause: Cause, telling: Telling): Promise<number> {
  const { kind, importance, href, facts, isOnceUntilRead = false } = telling
  const asked = await audience(tx, ctx, telling.to, cause.actorId)
  if (asked.length === 0) return 0
  const told = await tx.execute<{ member_id: string }>(sql`
    insert into notification.notifications as n
      (organization_id, id, member_id, kind, event_position, importance, facts, href, created_at)
    select ${ctx.organizationId}, id, member_id, ${kind}, ${cause.position}, ${importance},
      ${JSON.stringify(facts)}::jsonb, ${href}, ${cause.at.toISOString()}::timestamptz
    from unnest(${pgArray(asked.map(() => newId()))}::uuid[], ${pgArray(asked)}::uuid[]) as asked (id, member_id)
    where not (${isOnceUntilRead} and exists (
      select 1 from notification.notifications where organization_id = ${ctx.organizationId}
        and member_id = asked.member_id and kind = ${kind} and href = ${href} and read_at is null))
    on conflict (organization_id, member_id, event_position, kind) do nothing
    returning n.member_id`)
  if (told.length > 0)
    await tx.execute(sql`
      select pg_notify('farmtally_told', ${ctx.organizationId} || ' ' || id)
      from unnest(${pgArray(told.map(({ member_id }) => member_id))}::text[]) as id`)
  return told.length
}

async function audience(tx: Tx, ctx: Ctx, to: Telling['to'], actorId: string | null): Promise<string[]> {
  const { members = [], roles = [], ofPayment = null, ofTrip = null } = to
  const rows = await tx.execute<{ id: string }>(sql`
    select id from "user".members where organization_id = ${ctx.organizationId} and status = 'active'
      and (id = any (${pgArray(members.filter((id) => id !== null))}::uuid[]) or role = any (${pgArray(roles)}::text[])
        or id in (
          select t.field_manager_id from payment.allocations a
          join payment.settlements s on s.organization_id = a.organization_id and s.id = a.settlement_id
          join delivery.trips t on t.organization_id = s.organization_id and t.id = s.trip_id
          where a.organization_id = ${ctx.organizationId} and a.payment_id = ${ofPayment}::uuid
        )
        or id in (
          select field_manager_id from delivery.trips
          where organization_id = ${ctx.organizationId} and id = ${ofTrip}::uuid
        ))
      and id is distinct from ${actorId}::uuid`)
  return rows.map((row) => row.id)
}
