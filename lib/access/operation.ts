import type { z } from 'zod'
import type { AppliedEvent, Appliers, EventBook, NewEvent, Service } from '@/lib/events/book'
import type { DomainError } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import type { Actor } from './actor'
import type { Ctx } from './ctx'
import type { Permission } from './permissions'

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The row of the public API that opens an operation or query. `params` renames path parameters to input fields. */
export type Http = { method: HttpMethod; path: string; params?: Record<string, string>; status?: number }

/** Runs another operation inside the same transaction, as its own service, and gives its `result`. */
export type Call = <I, R>(operation: CallableOperation<I, R>, input: I) => Promise<R>

/** Events, or the written reason why there are none. */
export type Outcome<R> = { result: R; events: NewEvent[] | NoEvents }
export type NoEvents = { none: string }
/** The only way out of emitting events; the reason is read by whoever wonders. */
export const none = (reason: string): NoEvents => ({ none: reason })

export type Running<I, S> = { ctx: Ctx; tx: Tx; input: I; subject: S; call: Call }

// biome-ignore lint/suspicious/noExplicitAny: a book is stored beside its operations whatever its events are
type AnyBook = EventBook<any>
// biome-ignore lint/suspicious/noExplicitAny: as above
type AnyAppliers = Appliers<any>

/** One of several calls that are done together; `needs` names earlier ones it depends on. */
// biome-ignore lint/suspicious/noExplicitAny: each operation's own input, parsed by its schema
export type TogetherCall = { id: string; operation: string; needs: string[]; ctx: Ctx; input: any }

/** Calls about the same thing, of operations that share this, done as one: 500 bags are one lock, one insert and one sum. */
export type Together<S> = {
  /** Calls that follow each other with the same key are done together; null: by itself. */
  key: (input: Record<string, unknown>) => string | null
  /** Each call in order: its events, or the error that it alone gets. The subject is that of the first call. */
  run: (given: { tx: Tx; subject: S; calls: TogetherCall[]; call: Call }) => Promise<(NewEvent[] | DomainError)[]>
  /** The tables as after applying each event in turn. */
  // biome-ignore lint/suspicious/noExplicitAny: the operations' own events
  apply: (tx: Tx, events: AppliedEvent<any>[]) => Promise<unknown>
  /** The short answer that each of the calls gets, read when all are done. */
  receipt: (given: { tx: Tx; ctx: Ctx; key: string; subject: S; events: NewEvent[] }) => Promise<unknown>
}

/** What a phone may report. */
export type Offline<I, Out, R> = {
  /** The short answer for a phone; without it the view. */
  receipt?: (tx: Tx, given: { ctx: Ctx; input: I; result: R }) => Promise<Out>
  // biome-ignore lint/suspicious/noExplicitAny: what is held is between it and its operations
  together?: Together<any>
}

export type OperationSpec<In extends z.ZodType, Out extends z.ZodType, S, R> = {
  /** The trade's verb: also event trail, metric, log, name in /sync and in the documents. */
  name: string
  summary: string
  permission: Permission
  book: AnyBook
  /** Only of event-sourced services: the one place that writes their tables. */
  apply?: AnyAppliers
  /** All events of one call at once, where that costs less: the tables are as after `apply` of each in turn. */
  // biome-ignore lint/suspicious/noExplicitAny: the operation's own events
  applyAll?: (tx: Tx, events: AppliedEvent<any>[]) => Promise<unknown>
  http?: Http
  input: In
  output: Out
  /** Declared by operations that phones do without a network and report to /sync. */
  offline?: Offline<z.output<In>, unknown, R>
  /** Loads what the operation is about and locks it. Another organization's id is not found. */
  subject?: (tx: Tx, input: z.output<In>, ctx: Ctx) => Promise<S>
  /** What people may do of themselves though their organization is suspended: leave, lock others out. */
  evenSuspended?: true
  /** From policy.ts. There is no default. */
  allow: (actor: Actor, subject: S, input: z.output<In>) => boolean
  run: (running: Running<z.output<In>, S>) => Promise<Outcome<R>>
  /** Takes secrets out of the answer that is kept for a repeated request: they are shown once. */
  redact?: (answer: z.output<Out>) => z.output<Out>
  /** The answer, read after the events were applied. Without it the result is the answer. */
  view?: (tx: Tx, given: { ctx: Ctx; input: z.output<In>; result: R }) => Promise<z.output<Out>>
}

export type CallableOperation<I, R> = {
  name: string
  service: Service
  readonly __input?: (input: I) => void
  readonly __result?: R
}

export type Operation<
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
  S = unknown,
  R = unknown,
> = OperationSpec<In, Out, S, R> & CallableOperation<z.input<In>, R> & { kind: 'operation'; service: Service }

/** Declares one write. It runs only through the runner. */
export const operation = <In extends z.ZodType, Out extends z.ZodType, R, S = undefined>(
  spec: OperationSpec<In, Out, S, R>,
): Operation<In, Out, S, R> => ({ ...spec, kind: 'operation', service: spec.book.service })
