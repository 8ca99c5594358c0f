import { sql } from 'drizzle-orm'
import { appendAll } from '@/lib/events/store'
import { conflict, DomainError, forbidden } from '@/lib/kernel/errors'
import { pgArray, type Tx, transaction } from '@/lib/platform/db'
import { memberIdOf } from './actor'
import type { Ctx } from './ctx'
import type { Operation } from './operation'
import { appliedEvent, callFrom, requireActive, requirePermission, type Session, withRetries } from './runner'

// biome-ignore lint/suspicious/noExplicitAny: calls of any operation that can be done together; its own types hold inside
type AnyOperation = Operation<any, any, any, any>
/** `hash` is that of its operation and input; `needs`: ids of earlier calls without which this one is not to be done. */
export type ReportedCall = {
  operation: AnyOperation
  id: string
  hash: string
  ctx: Ctx
  input: unknown
  needs: string[]
}
export type Reply = { status: 'done' | 'replayed'; value: unknown } | { status: 'failed'; error: DomainError }

/**
 * Several reported calls about one thing, in one transaction: subject, rules and order are those of the runner, but there
 * is one lock, one write and one commit. Each call has its own command id, events and answer.
 * @param calls with input already parsed, of operations that share one `together`, and with the same key
 * @throws DomainError when none of them could be done: nothing was changed
 */
export function runTogether(calls: ReportedCall[]): Promise<Reply[]> {
  const { ctx, operation } = calls[0]!
  requireActive(ctx)
  for (const call of calls) requirePermission(ctx, call.operation.permission)
  return withRetries(() =>
    transaction({ role: `svc_${operation.service}`, organizationId: ctx.organizationId }, async (tx) => {
      const replies = await claimAll(tx, ctx, calls)
      failWithNeeded(calls, replies)
      const free = calls.flatMap((call, index) => (replies[index] ? [] : [{ ...call, index }]))
      if (free.length > 0) await performAll(tx, free, replies)
      return replies as Reply[]
    }),
  )
}

type Free = ReportedCall & { index: number }

async function performAll(tx: Tx, free: Free[], replies: (Reply | undefined)[]) {
  const { ctx, input, operation, id: commandId } = free[0]!
  const together = operation.offline!.together!
  const subject = await operation.subject?.(tx, input, ctx)
  for (const call of free)
    if (!call.operation.allow(ctx.actor, subject, call.input))
      throw forbidden('permission.not-yours', 'This is not yours to change.')
  const upstream: Session = { tx, ctx, commandId, events: [] }
  const calls = free.map((call) => ({ ...call, operation: call.operation.name }))
  const outcomes = await together.run({ tx, subject, calls, call: callFrom(upstream, operation.service) })
  const done = free.flatMap((call, nth) => {
    const outcome = outcomes[nth]!
    if (!(outcome instanceof DomainError)) return [{ ...call, events: outcome }]
    replies[call.index] = { status: 'failed', error: outcome }
    return []
  })
  const events = done.flatMap((call) => call.events.map((event) => ({ ...event, commandId: call.id })))
  if (events.length > 0)
    await together.apply(
      tx,
      events.map((event) => appliedEvent({ ctx, commandId: event.commandId }, event)),
    )
  if (done.length === 0) return
  const key = together.key(input as Record<string, unknown>)!
  const value = await together.receipt({ tx, ctx, key, subject, events })
  for (const call of done) replies[call.index] = { status: 'done', value }
  await keepAll(tx, done, value)
  const all = [...upstream.events.map((event) => ({ ...event, commandId })), ...events]
  if (all.length > 0) await appendAll(tx, ctx, all)
}

/** Ids that were done before, or are being done now; undefined where the way is free. */
async function claimAll(tx: Tx, ctx: Ctx, calls: ReportedCall[]): Promise<(Reply | undefined)[]> {
  const ids = pgArray(calls.map((call) => call.id))
  // Two statements, sent together: what was committed before a lock was free is seen only by one that begins later.
  const [locks, rows] = await Promise.all([
    tx.execute<{ id: string; free: boolean }>(sql`
      select i.id, pg_try_advisory_xact_lock(hashtextextended(${ctx.organizationId} || i.id, 0)) as free
      from unnest(${ids}::text[]) as i(id)`),
    tx.execute<{ id: string; body_hash: string; result: unknown }>(sql`
      select command_id as id, body_hash, result from events.commands
      where organization_id = ${ctx.organizationId} and command_id = any (${ids}::uuid[])`),
  ])
  const free = new Set(locks.flatMap((lock) => (lock.free ? [lock.id] : [])))
  const found = new Map(rows.map((row) => [row.id, row]))
  return calls.map(({ id, hash }) => {
    const row = found.get(id)
    if (row?.body_hash === hash) return { status: 'replayed', value: row?.result }
    if (row?.body_hash) return { status: 'failed', error: idReused() }
    return free.has(id) ? undefined : { status: 'failed', error: stillRunning() }
  })
}

/** What needs a call that may not be done is not done either: in a moment, while that one is still being worked on. */
function failWithNeeded(calls: ReportedCall[], replies: (Reply | undefined)[]): void {
  const failed = new Map<string, DomainError>()
  calls.forEach(({ id, needs }, index) => {
    const cause = needs.map((need) => failed.get(need)).find((error) => error !== undefined)
    if (cause && !replies[index]) replies[index] = { status: 'failed', error: cause }
    const reply = replies[index]
    if (reply?.status === 'failed') failed.set(id, isInProgress(reply.error) ? reply.error : dependencyRejected())
  })
}

/** What an entry answers when another that it depends on was not done. */
export const dependencyRejected = () =>
  new DomainError('refused', 'dependency_rejected', {
    message: 'This belongs to an entry that is not on the books. It is kept, and done as soon as that one is.',
  })

export const idReused = () =>
  conflict('idempotency_key_reused', 'This id was already used for another entry. Both are kept: compare them.')
const isInProgress = (error: DomainError): boolean => error.reason === 'idempotency_in_progress'
const stillRunning = () =>
  conflict('idempotency_in_progress', 'The same entry is still being worked on.', { retryAfterSeconds: 1 })

async function keepAll(tx: Tx, done: Free[], value: unknown): Promise<void> {
  const { ctx } = done[0]!
  const records = done.map(({ id, operation, hash, ctx: { reported } }) => ({
    id,
    operation: operation.name,
    hash,
    deviceId: reported?.deviceId ?? null,
    recordedAt: reported?.recordedAt?.toISOString() ?? null,
    clockOffsetMs: reported?.clockOffsetMs ?? null,
  }))
  await tx.execute(sql`
    insert into events.commands (organization_id, command_id, operation, body_hash, result, origin, created_at, member_id,
      device_id, recorded_at, clock_offset_ms)
    select ${ctx.organizationId}::uuid, r.id, r.operation, r.hash, ${JSON.stringify(value)}::jsonb, 'phone',
      ${ctx.now.toISOString()}::timestamptz, ${memberIdOf(ctx.actor)}::uuid, r."deviceId", r."recordedAt", r."clockOffsetMs"
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as r(id uuid, operation text, hash text, "deviceId" uuid, "recordedAt" timestamptz, "clockOffsetMs" bigint)`)
}
