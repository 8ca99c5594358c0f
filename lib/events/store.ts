import { sql } from 'drizzle-orm'
import { actorIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { pgArray, type Tx } from '@/lib/platform/db'
import type { NewEvent, StoredEvent } from './book'

/**
 * Appends events and gives the position of the last one. Must be the last statement of its transaction: it takes the
 * organization's head row, so that position order is commit order and no position is ever skipped.
 * @throws a unique violation of `events_stream_key` when a stream has moved on since it was read.
 */
export const append = (tx: Tx, ctx: Ctx, commandId: string, events: NewEvent[]): Promise<void> =>
  appendAll(
    tx,
    ctx,
    events.map((event) => ({ ...event, commandId })),
  )

/** As `append`, for events of several commands that share a transaction. */
export async function appendAll(tx: Tx, ctx: Ctx, events: (NewEvent & { commandId: string })[]): Promise<void> {
  const records = events.map((event, index) => ({ ...event, index }))
  await tx.execute(sql`
    with head as (
      insert into events.heads (organization_id, position) values (${ctx.organizationId}, ${events.length})
      on conflict (organization_id) do update set position = events.heads.position + ${events.length}
      returning position
    ), told as (
      select pg_notify('farmtally_events', ${ctx.organizationId}::text || ' ' || position) from head
    )
    insert into events.events (organization_id, position, stream_type, stream_id, version, name, payload,
      actor_kind, actor_id, command_id, request_id, at)
    select ${ctx.organizationId}, head.position - ${events.length} + e.index + 1, e."streamType", e."streamId", e.version,
      e.name, e.payload, ${ctx.actor.kind}, ${actorIdOf(ctx.actor)}::uuid, e."commandId", ${ctx.requestId},
      ${ctx.now.toISOString()}::timestamptz
    from head, told, jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as e(index int, "streamType" text, "streamId" uuid, version int, name text, payload jsonb, "commandId" uuid)`)
}

type EventRow = {
  position: number
  stream_type: string
  stream_id: string
  version: number
  name: string
  payload: unknown
  actor_kind: string
  actor_id: string | null
  command_id: string
  request_id: string
  at: string
}

/** Events of one organization after a position, in commit order; only the given names when there are any. */
export async function readEvents(
  tx: Tx,
  organizationId: string,
  after: number,
  limit: number,
  names?: readonly string[],
): Promise<StoredEvent[]> {
  const rows = await tx.execute<EventRow>(sql`
    select position, stream_type, stream_id, version, name, payload, actor_kind, actor_id, command_id, request_id, at
    from events.events where organization_id = ${organizationId} and position > ${after}
      and ${names ? sql`name = any (${pgArray(names)}::text[])` : sql`true`}
    order by position limit ${limit}`)
  return rows.map((row) => ({
    organizationId,
    position: Number(row.position),
    streamType: row.stream_type,
    streamId: row.stream_id,
    version: row.version,
    name: row.name,
    payload: row.payload,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    commandId: row.command_id,
    requestId: row.request_id,
    at: new Date(row.at),
  }))
}
