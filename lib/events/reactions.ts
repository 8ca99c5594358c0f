import type { Ctx } from '@/lib/access/ctx'
import type { Call } from '@/lib/access/operation'
import type { Tx } from '@/lib/platform/db'
import type { Service, StoredEvent } from './book'

/** What a handler may use: the system acting in the event's organization, inside the reaction's own transaction. */
export type Reacting = { ctx: Ctx; tx: Tx; call: Call }

// biome-ignore lint/suspicious/noExplicitAny: a reaction reads the payloads of another service's closed union
export type Handler = (event: StoredEvent<any>, reacting: Reacting) => Promise<unknown>

/**
 * What a service does when something happened elsewhere: a map from event name to handler. The handler's changes and
 * the checkpoint are one transaction, so an effect in the database happens exactly once.
 */
export type Reaction = { name: string; service: Service; on: Record<string, Handler> }
