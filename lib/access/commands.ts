import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { conflict } from '@/lib/kernel/errors'
import { pgArray, type Tx } from '@/lib/platform/db'
import { memberIdOf } from './actor'
import type { Ctx } from './ctx'

/** Where a command id came from: a header is forgotten after 30 days, ids of /sync and of created things never. */
export type Command = { id: string; origin: 'header' | 'id' | 'phone' | 'internal' }

/** The same operation with the same input gives the same hash, whatever the order of keys. */
export const bodyHash = (operation: string, input: unknown): string =>
  createHash('sha256').update(operation).update('\n').update(canonical(input)).digest('hex')

function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}

export type Claim = { replayed: false } | { replayed: true; result: unknown }

/**
 * Claims a command id for this transaction, or gives the first answer again.
 * @throws DomainError conflict `idempotency_key_reused` for another body, `idempotency_in_progress` while the first runs.
 */
export async function claim(tx: Tx, ctx: Ctx, command: Command, hash: string): Promise<Claim> {
  // Two statements, sent together: what was committed before the lock was free is seen only by one that begins later.
  const [[lock], [row]] = await Promise.all([
    tx.execute<{ free: boolean }>(sql`
      select pg_try_advisory_xact_lock(hashtextextended(${ctx.organizationId} || ${command.id}, 0)) as free`),
    tx.execute<{ body_hash: string; result: unknown }>(sql`
      select body_hash, result from events.commands
      where organization_id = ${ctx.organizationId} and command_id = ${command.id}`),
  ])
  if (row?.body_hash) {
    if (row.body_hash === hash) return { replayed: true, result: row.result }
    throw conflict('idempotency_key_reused', 'This id was already used for another request. Send a new id.')
  }
  if (!lock?.free)
    throw conflict('idempotency_in_progress', 'The same request is still being worked on. Ask again in a second.', {
      retryAfterSeconds: 1,
    })
  return { replayed: false }
}

/** Keeps the answer beside the change, in the same transaction. */
export async function keepAnswer(
  tx: Tx,
  ctx: Ctx,
  command: Command,
  operation: string,
  hash: string,
  result: unknown,
): Promise<void> {
  const by = ctx.reported
  await tx.execute(sql`insert into events.commands (organization_id, command_id, operation, body_hash, result, origin,
      created_at, member_id, device_id, recorded_at, clock_offset_ms)
    values (${ctx.organizationId}, ${command.id}, ${operation}, ${hash}, ${JSON.stringify(result ?? null)}::jsonb,
      ${command.origin}, ${ctx.now.toISOString()}::timestamptz, ${by ? memberIdOf(ctx.actor) : null}::uuid,
      ${by?.deviceId ?? null}::uuid, ${by?.recordedAt?.toISOString() ?? null}::timestamptz, ${by?.clockOffsetMs ?? null}::bigint)`)
}

/** Rows of the answers already given to these ids; for a batch of a phone, before anything is run. */
export const keptAnswers = (organizationId: string, ids: readonly string[]): SQL => sql`
  select command_id as id, operation, body_hash as "bodyHash", result from events.commands
  where organization_id = ${organizationId} and command_id = any (${pgArray(ids)}::uuid[])`
