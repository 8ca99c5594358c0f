import type postgres from 'postgres'

/** Text as Postgres reads it; what is not text already is written the way its own input functions take it. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

type Unsafe = Pick<postgres.Sql, 'unsafe'> & Partial<Pick<postgres.TransactionSql, 'savepoint'>>

/**
 * A client whose unnamed statements travel in one flight. postgres.js first asks the server for the types of the
 * parameters and waits for the answer; sent as text, the server infers them itself, and a statement is one round trip.
 * Parameters handed over before the query is built skip the question. A pool that may keep statements keeps these.
 * This leans on postgres.js 3.4.9: look here first when it is updated.
 */
export function inOneFlight<Client extends Unsafe>(client: Client): Client {
  const unsafe: Unsafe['unsafe'] = (text, parameters = [], options = {}) => {
    if (parameters.length === 0) return client.unsafe(text, [], options)
    const query = client.unsafe(text, [], { ...options, prepare: true, simple: false } as postgres.UnsafeQueryOptions)
    return Object.assign(query, { parameters: parameters.map(asText) }) as never
  }
  const savepoint = ((work: (inner: Unsafe) => Promise<unknown>) =>
    client.savepoint?.((inner) => work(inOneFlight(inner)))) as postgres.TransactionSql['savepoint']
  return Object.assign(Object.create(client as object), { unsafe, savepoint }) as Client
}
