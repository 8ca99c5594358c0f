import type postgres from 'postgres'
import { answersNothing } from './answers-nothing'
import type { Line } from './lines'

/** Text as Postgres reads it; what is not text already is written the way its own input functions take it. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/**
 * Sends an unnamed statement in one flight. postgres.js first asks the server for the types of the parameters and waits
 * for the answer; sent as text, the server infers them itself, and a statement is one round trip.
 * Parameters handed over before the query is built skip the question. A client that may keep statements keeps these.
 * This leans on postgres.js 3.4.9: look here first when it is updated.
 */
function send(client: postgres.Sql, text: string, parameters: readonly unknown[] = [], options: object = {}) {
  if (parameters.length === 0) return client.unsafe(text, [], options)
  const query = client.unsafe(text, [], { ...options, prepare: true, simple: false } as postgres.UnsafeQueryOptions)
  return Object.assign(query, { parameters: parameters.map(asText) }) as typeof query
}

/** Rows of a write that nobody waits for: none. How many it changed is not known yet. */
const notWaitedFor = Object.defineProperty([], 'count', {
  get: () => {
    throw new Error('This write is not waited for. To count what it changed, let it return something.')
  },
})

/** So many writes may be under way: a loop over thousands must not pile up in memory. */
const MOST_UNDERWAY = 50

/** What one transaction sends on its line. Statements are done in the order they were sent in. */
export type Flights = {
  /** For the query builder: it knows no other way to the database. */
  client: postgres.Sql
  /** Sends one more statement without waiting; its failure is told by `landed`. */
  push: (text: string, parameters?: readonly unknown[]) => void
  /** The last statement, once. */
  commit: () => void
  /** Resolves when all that was sent is answered. @throws the first failure */
  landed: () => Promise<void>
  /** Takes everything back, where there is still a connection to say so on. */
  rollback: () => Promise<void>
  /** The first failure so far: later ones only say that the transaction is broken already. */
  failure: () => unknown
}

/**
 * The statements of one transaction. A write that answers nothing is not waited for: the caller goes on at once, and its
 * failure comes with the next answer, at the latest with the commit. Nothing is sent on a line that broke, and nothing is
 * waited for on it: postgres.js 3.4.9 forgets statements written between the failure of a socket and its end.
 * @param isOneStatement the commit follows the first statement at once
 */
export function flightsOn(line: Line, { isOneStatement = false } = {}): Flights {
  let isClosed = false
  const underway: PromiseLike<unknown>[] = []
  let writes = 0
  let first: { error: unknown } | undefined
  const unanswered = new Set<{ reject?: (error: Error) => void }>()
  line.onLost = () => {
    for (const query of unanswered) query.reject?.(broken())
  }
  const sent: typeof send = (...statement) => {
    // A client whose connection broke makes another, where this would be done outside of any transaction.
    if (line.isLost) throw broken()
    const query = send(...statement)
    unanswered.add(query as object)
    query.then(
      () => unanswered.delete(query as object),
      (error) => {
        unanswered.delete(query as object)
        first ??= { error }
      },
    )
    return query
  }
  const unsafe = (text: string, parameters?: unknown[], options?: object) => {
    if (isClosed) throw new Error('This work said it has one statement only.')
    const query = sent(line.client, text, parameters, options)
    if (isOneStatement) commit()
    if (!answersNothing(text)) return query
    underway.push(query)
    return ++writes % MOST_UNDERWAY === 0 ? query.then(() => notWaitedFor) : Promise.resolve(notWaitedFor)
  }
  const push: Flights['push'] = (text, parameters) => {
    underway.push(sent(line.client, text, parameters))
  }
  const commit = () => {
    if (!isClosed) push('commit')
    isClosed = true
  }
  return {
    commit,
    push,
    client: Object.assign(Object.create(line.client as object), { unsafe }) as postgres.Sql,
    landed: async () => {
      await Promise.allSettled(underway.splice(0))
      if (first) throw first.error
    },
    rollback: async () => {
      if (!line.isLost) await sent(line.client, 'rollback').catch(() => undefined)
    },
    failure: () => first?.error,
  }
}

const broken = (): Error =>
  Object.assign(new Error('The connection broke in the middle of a transaction.'), { code: 'CONNECTION_CLOSED' })
