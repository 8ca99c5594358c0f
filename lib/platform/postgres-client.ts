import postgres from 'postgres'

type Options = NonNullable<Parameters<typeof postgres>[1]>

/**
 * Opens a pool of connections. Takes libpq's own form of an address at a Unix socket as well,
 * `postgres://user:password@localhost:5432/name?host=/folder`: postgres.js wants the socket's path beside the address.
 */
export function openPostgres(address: string, options: Options = {}): postgres.Sql {
  const folder = socketFolder(address)
  if (!folder) return postgres(address, options)
  const url = new URL(address)
  url.searchParams.delete('host')
  return postgres(url.toString(), { ...options, path: `${folder}/.s.PGSQL.${url.port || 5432}` })
}

/** The folder of the socket an address names, or undefined for an address over TCP. */
export function socketFolder(address: string): string | undefined {
  if (!/[?&]host=(\/|%2f)/i.test(address)) return undefined
  return new URL(address).searchParams.get('host') ?? undefined
}
