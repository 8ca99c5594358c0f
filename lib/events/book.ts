import type { z } from 'zod'
import type { Tx } from '@/lib/platform/db'

export const services = ['user', 'farmer', 'lorry', 'delivery', 'payment', 'notification', 'reporting'] as const
export type Service = (typeof services)[number]

/** A place in the store: what changed, and the version it had when the operation read it (0: it is new). */
export type Stream = { type: string; id: string; version: number }

type Payloads = Record<string, z.ZodType>

/** The closed union of a service's events; each name maps to the schema of its payload. */
export type EventBook<P extends Payloads = Payloads> = { service: Service; payloads: P }

export type NewEvent = { streamType: string; streamId: string; version: number; name: string; payload: unknown }

export type StoredEvent<Payload = unknown> = {
  organizationId: string
  position: number
  streamType: string
  streamId: string
  version: number
  name: string
  payload: Payload
  actorKind: string
  actorId: string | null
  commandId: string
  requestId: string
  at: Date
}

/** What an applier knows of an event: everything but its position, which is given last. */
export type AppliedEvent<Payload = unknown> = Omit<StoredEvent<Payload>, 'position'>

/** Event → tables, one function per event name. */
export type Appliers<P extends Payloads> = {
  [Name in keyof P]: (tx: Tx, event: AppliedEvent<z.infer<P[Name]>>) => Promise<unknown>
}

/** Declares the events of a service. */
export const eventBook = <P extends Payloads>(service: Service, payloads: P): EventBook<P> => ({ service, payloads })

/**
 * One event on a stream. `after` counts the events that the same operation already puts on that stream.
 * The version it gets is checked against the store at append: somebody else was first → conflict.
 */
export function happened<P extends Payloads, Name extends keyof P & string>(
  _book: EventBook<P>,
  stream: Stream,
  name: Name,
  payload: z.input<P[Name]>,
  after = 0,
): NewEvent {
  return { streamType: stream.type, streamId: stream.id, version: stream.version + 1 + after, name, payload }
}
