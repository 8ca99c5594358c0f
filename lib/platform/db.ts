import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase, PostgresJsSession, PostgresJsTransaction } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { env } from './env'
import { gatheringSocket } from './gathering-socket'
import { type Line, type Lines, makeLines } from './lines'
import { flightsOn } from './one-flight'
import { openPostgres } from './postgres-client'

type Database = PostgresJsDatabase<Record<string, never>>
/** An open transaction. The only thing through which the product reaches SQL. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

/** Settings of one transaction: never of a session, so that any pooler may sit between. */
export type TransactionScope = {
  /** The database role taken for this transaction, `svc_…`. */
  role: string
  organizationId?: string
  /** Hash of a presented secret: opens exactly the row that keeps it. */
  credential?: string
  personId?: string
  readOnly?: boolean
  /** The work is one statement: everything from `begin` to `commit` travels with it. A second one is refused. */
  isOneStatement?: boolean
  timeoutMs?: number
}

/** int8 as a number: every amount of the product stays below 2^53. */
const bigintAsNumber = { to: 20, from: [20], parse: Number, serialize: String }

let lines: Lines | undefined
const dialect = new PgDialect()

function connect(): Lines {
  lines ??= makeLines(env().DATABASE_POOL_SIZE, (onclose) => {
    const socket = gatheringSocket(env().APP_DATABASE_URL)
    const client = openPostgres(env().APP_DATABASE_URL, {
      ...(socket && { socket }),
      max: 1,
      max_lifetime: null,
      onclose,
      // Unnamed statements and no look-up of types at connect: both survive PgBouncer's transaction mode.
      prepare: env().DATABASE_PREPARED === 'on',
      fetch_types: false,
      connect_timeout: env().DATABASE_PATIENCE_SECONDS,
      onnotice: () => {},
      types: { int8: bigintAsNumber },
    })
    // Dates and JSON stay text on the wire: the query builder reads and writes them itself.
    drizzle(client)
    return client
  })
  return lines
}

const SCOPE = `select set_config('app.organization_id', $1, true), set_config('app.credential', $2, true),
  set_config('app.person_id', $3, true), set_config('statement_timeout', $4, true),
  set_config('transaction_read_only', $5, true), set_config('role', $6, true)`

/**
 * Runs `work` in one transaction under the scope's role and settings; commits when it resolves, rolls back when it throws.
 * `begin` and the scope are sent ahead and answered together with the first statement, the last writes together with
 * `commit`: if one of them fails, the transaction is aborted and every later statement with it.
 */
export async function transaction<T>(scope: TransactionScope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const pool = connect()
  const line = await pool.take()
  try {
    return await carry(line, scope, work)
  } finally {
    pool.give(line)
  }
}

async function carry<T>(line: Line, scope: TransactionScope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const flights = flightsOn(line, scope)
  flights.push('begin')
  if (!line.isOpen) await flights.landed()
  line.isOpen = true
  flights.push(SCOPE, settingsOf(scope))
  try {
    const value = await work(txOn(flights.client))
    // A failure that was caught inside has aborted the transaction all the same: nothing of it may count as done.
    flights.commit()
    await flights.landed()
    return value
  } catch (error) {
    await flights.rollback()
    throw flights.failure() ?? error
  }
}

/** The query builder; a statement of our own goes past its layers, each of which costs a promise. */
function txOn(client: postgres.Sql): Tx {
  const session = new PostgresJsSession(client, dialect, undefined)
  const tx = new PostgresJsTransaction(dialect, session as never, undefined) as unknown as Tx
  const execute = (statement: SQL) => {
    const { sql: text, params } = dialect.sqlToQuery(statement)
    return client.unsafe(text, params as never[])
  }
  return Object.assign(tx, { execute }) as Tx
}

const settingsOf = (scope: TransactionScope): string[] => [
  scope.organizationId ?? '',
  scope.credential ?? '',
  scope.personId ?? '',
  String(scope.timeoutMs ?? env().DATABASE_PATIENCE_SECONDS * 1_000),
  scope.readOnly ? 'on' : 'off',
  scope.role,
]

/** Continues the transaction as another service's role, for an operation that calls an upstream one. */
export async function takeRole(tx: Tx, role: string): Promise<void> {
  await tx.execute(sql`select set_config('role', ${role}, true)`)
}

/** `{1,2,3}`: one parameter instead of thousands, for `unnest`. Values must be integers, ids or instants. */
export const pgArray = (values: readonly (string | number | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : value)).join(',')}}`

/** True when the database answers within two seconds. */
export async function pingDatabase(): Promise<boolean> {
  const pool = connect()
  const answer = pool.take().then((line) => {
    const flights = flightsOn(line)
    flights.push('select 1')
    return flights
      .landed()
      .then(
        () => true,
        () => false,
      )
      .finally(() => pool.give(line))
  })
  const tooLate = new Promise<boolean>((resolve) => setTimeout(resolve, 2_000, false).unref())
  return Promise.race([answer, tooLate])
}

/** Ends all connections; for tests, scripts and a graceful stop. */
export async function closeDatabase(): Promise<void> {
  const ending = lines
  lines = undefined
  await ending?.end()
}
