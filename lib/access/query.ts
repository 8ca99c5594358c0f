import type { z } from 'zod'
import type { Service } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { Actor } from './actor'
import type { Ctx } from './ctx'
import type { Http } from './operation'
import type { Permission } from './permissions'

export type QuerySpec<In extends z.ZodType, Out extends z.ZodType> = {
  name: string
  summary: string
  service: Service
  permission: Permission
  http?: Http
  input: In
  output: Out
  /** Says that `run` asks the database once: the whole transaction is then one round trip. A second statement throws. */
  isOneStatement?: true
  /** For work that is no page: how long each of its statements may take. Five seconds otherwise. */
  timeoutMs?: number
  allow: (actor: Actor, input: z.output<In>) => boolean
  run: (given: { ctx: Ctx; tx: Tx; input: z.output<In> }) => Promise<z.output<Out>>
}

export type Query<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType> = QuerySpec<In, Out> & {
  kind: 'query'
}

/** Declares one read. It runs through the same wall as an operation, in a transaction that cannot write. */
export const query = <In extends z.ZodType, Out extends z.ZodType>(spec: QuerySpec<In, Out>): Query<In, Out> => ({
  ...spec,
  kind: 'query',
})
