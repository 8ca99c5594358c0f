import type { z } from 'zod'
import type { AppliedEvent, NewEvent, Service } from '@/lib/events/book'
import { append } from '@/lib/events/store'
import { forbidden, unauthenticated } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { type Tx, takeRole, transaction } from '@/lib/platform/db'
import { actorIdOf } from './actor'
import { bodyHash, type Command, claim, keepAnswer } from './commands'
import { mayRunAgain, toDomainError } from './constraints'
import type { Ctx } from './ctx'
import type { Call, Operation } from './operation'
import { parse } from './parse'
import { isPermitted, type Permission } from './permissions'
import type { Query } from './query'

export type Answer<T> = { value: T; replayed: boolean }

/**
 * The one way in for writes, always in this order: parse → permission → begin as tenant and service → command already
 * done? give the stored answer → subject → allow → run → apply → view → append → commit.
 * @throws DomainError; anything else is a bug and reaches the person as a request id only.
 */
export async function runOperation<In extends z.ZodType, Out extends z.ZodType, S, R>(
  ctx: Ctx,
  operation: Operation<In, Out, S, R>,
  rawInput: unknown,
  given?: Command,
): Promise<Answer<z.output<Out>>> {
  const input = parse(operation.input, rawInput)
  requirePermission(ctx, operation.permission)
  if (!operation.evenSuspended) requireActive(ctx)
  const command = given ?? ownIdAsCommand(input) ?? { id: newId(), origin: 'internal' as const }
  return withRetries(() =>
    transaction({ role: `svc_${operation.service}`, organizationId: ctx.organizationId }, async (tx) => {
      const isInternal = command.origin === 'internal'
      // Nobody can repeat an internal command: it needs no hash.
      const hash = isInternal ? '' : bodyHash(operation.name, input)
      const claimed = isInternal ? { replayed: false as const } : await claim(tx, ctx, command, hash)
      if (claimed.replayed) return { value: claimed.result as z.output<Out>, replayed: true }
      const session = { tx, ctx, commandId: command.id, events: [] as NewEvent[] }
      const result = await perform(session, operation, input)
      const value = await answerOf(session, operation, input, result)
      if (!isInternal)
        await keepAnswer(tx, ctx, command, operation.name, hash, operation.redact ? operation.redact(value) : value)
      if (session.events.length > 0) await append(tx, ctx, command.id, session.events)
      return { value, replayed: false }
    }),
  )
}

/** The one way in for reads. The transaction cannot write. */
export async function runQuery<In extends z.ZodType, Out extends z.ZodType>(
  ctx: Ctx,
  query: Query<In, Out>,
  rawInput: unknown,
): Promise<z.output<Out>> {
  const input = parse(query.input, rawInput)
  requirePermission(ctx, query.permission)
  if (!query.allow(ctx.actor, input)) throw forbidden('permission.missing', 'You may not see this.')
  return withRetries(() =>
    transaction(
      {
        role: `svc_${query.service}`,
        organizationId: ctx.organizationId,
        readOnly: true,
        isOneStatement: query.isOneStatement,
        timeoutMs: query.timeoutMs,
      },
      (tx) => query.run({ ctx, tx, input }),
    ),
  )
}

/**
 * For reactions: work inside an open transaction of `service`, with operations called through `call`; what they emit is
 * appended at the end, in the same transaction.
 */
export async function reactWithin(
  tx: Tx,
  ctx: Ctx,
  service: Service,
  commandId: string,
  work: (call: Call) => Promise<void>,
): Promise<void> {
  const session: Session = { tx, ctx, commandId, events: [] }
  await work(callFrom(session, service))
  if (session.events.length > 0) await append(tx, ctx, commandId, session.events)
}

/** What one command does so far. */
export type Session = { tx: Tx; ctx: Ctx; commandId: string; events: NewEvent[] }

/** What the caller hears: a phone a short receipt, everybody else the view. */
async function answerOf<In extends z.ZodType, Out extends z.ZodType, S, R>(
  { tx, ctx }: Session,
  operation: Operation<In, Out, S, R>,
  input: z.output<In>,
  result: R,
): Promise<z.output<Out>> {
  const told = { ctx, input, result }
  if (ctx.reported && operation.offline?.receipt) return (await operation.offline.receipt(tx, told)) as z.output<Out>
  return operation.view ? operation.view(tx, told) : (result as z.output<Out>)
}

async function perform<In extends z.ZodType, Out extends z.ZodType, S, R>(
  session: Session,
  operation: Operation<In, Out, S, R>,
  input: z.output<In>,
): Promise<R> {
  const { tx, ctx } = session
  const subject = (operation.subject ? await operation.subject(tx, input, ctx) : undefined) as S
  if (!operation.allow(ctx.actor, subject, input))
    throw forbidden('permission.not-yours', 'This is not yours to change.')
  const outcome = await operation.run({ ctx, tx, input, subject, call: callFrom(session, operation.service) })
  if (!Array.isArray(outcome.events)) return outcome.result
  const events = outcome.events.map((event) => ({
    ...event,
    payload: operation.book.payloads[event.name].parse(event.payload) as unknown,
  }))
  const applied = events.map((event) => appliedEvent(session, event))
  if (operation.applyAll) await operation.applyAll(tx, applied)
  else for (const event of applied) await operation.apply?.[event.name]?.(tx, event)
  session.events.push(...events)
  return outcome.result
}

export const appliedEvent = (
  { ctx, commandId }: Pick<Session, 'ctx' | 'commandId'>,
  event: NewEvent,
): AppliedEvent => ({
  ...event,
  organizationId: ctx.organizationId,
  actorKind: ctx.actor.kind,
  actorId: actorIdOf(ctx.actor),
  commandId,
  requestId: ctx.requestId,
  at: ctx.now,
})

/** An upstream operation in the same transaction, as its own service and under its own rules. */
export function callFrom(session: Session, caller: string): Call {
  return async (callee, rawInput) => {
    const operation = callee as unknown as Operation
    const input = parse(operation.input, rawInput)
    requirePermission(session.ctx, operation.permission)
    await takeRole(session.tx, `svc_${operation.service}`)
    const result = await perform(session, operation, input)
    await takeRole(session.tx, `svc_${caller}`)
    return result as never
  }
}

export function requirePermission(ctx: Ctx, permission: Permission): void {
  if (!ctx?.actor) throw unauthenticated()
  if (!isPermitted(ctx.actor, permission))
    throw forbidden('permission.missing', `Your role does not include "${permission}". Ask the owner for it.`)
}

/**
 * A suspended organization is read and not written; what the product itself does goes on.
 * @throws DomainError forbidden `organization.suspended`, with the reason
 */
export function requireActive({ organization, actor }: Ctx): void {
  const { suspendedReason, name } = organization
  if (suspendedReason === undefined || actor.kind === 'system') return
  throw forbidden(
    'organization.suspended',
    `${name} is suspended: ${suspendedReason} Everything can be read, nothing changed. What was done without a network is kept and taken in later.`,
  )
}

/** Who makes a thing may send its id; sent twice with the same body it is the same command. */
function ownIdAsCommand(input: unknown): Command | null {
  const id = (input as { id?: unknown } | null)?.id
  return typeof id === 'string' ? { id, origin: 'id' } : null
}

export async function withRetries<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries < 4 && mayRunAgain(error)) continue
      throw toDomainError(error)
    }
  }
}
