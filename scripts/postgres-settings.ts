import { createHash } from 'node:crypto'
import { appendFile, chown, lstat, mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A Unix socket's whole path has 107 bytes on Linux and 103 on macOS; `/.s.PGSQL.65535` is the server's part of it. */
const LONGEST_FOLDER = 103 - '/.s.PGSQL.65535'.length
const FILE = 'farmtally.conf'
const INCLUDE = `include_if_exists '${FILE}'\n`

/** Our processes come by the socket; TCP of this machine is there for tools. Durability is never traded away. */
const settings = (
  folder: string,
) => `# Written at every start; what is yours goes below the include line of postgresql.conf.
listen_addresses = '127.0.0.1'
unix_socket_directories = '${folder.replaceAll("'", "''")}'
max_connections = 100
shared_buffers = 256MB
effective_cache_size = 1GB
work_mem = 16MB
maintenance_work_mem = 128MB
fsync = on
synchronous_commit = on
wal_compression = on
min_wal_size = 256MB
max_wal_size = 2GB
checkpoint_timeout = 15min
random_page_cost = 1.1
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
log_min_duration_statement = 1000
password_encryption = 'scram-sha-256'
`

/** A throw-away server: nothing on it has to survive a power cut. */
const THROWAWAY = `
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 128MB
`

/** Writes the settings of a cluster; the first time also the line that reads them. */
export async function writeSettings(cluster: string, folder: string, { throwaway = false } = {}): Promise<void> {
  await writeFile(path.join(cluster, FILE), settings(folder))
  const main = path.join(cluster, 'postgresql.conf')
  const isThere = (await readFile(main, 'utf8')).includes(INCLUDE)
  if (!isThere) await appendFile(main, `\n${INCLUDE}${throwaway ? THROWAWAY : ''}`)
}

/**
 * Makes the folder of the server's socket: beside the cluster, or, where that path would be too long for a socket, a short
 * one in the temporary folder. Gives an empty string where there is none: TCP then.
 */
export async function socketHome(home: string, user: { uid: number; gid: number } | undefined): Promise<string> {
  if (process.platform === 'win32') return ''
  const beside = path.join(home, 'socket')
  const isShort = Buffer.byteLength(beside) <= LONGEST_FOLDER
  const name = createHash('sha256').update(home).digest('hex').slice(0, 16)
  const folder = isShort ? beside : path.join(tmpdir(), `farmtally-${name}`)
  if (Buffer.byteLength(folder) > LONGEST_FOLDER) return ''
  const isNew = (await mkdir(folder, { recursive: true, mode: 0o755 })) !== undefined
  if (isNew && user) await chown(folder, user.uid, user.gid)
  // In a folder that everybody writes to, somebody else's folder of that name could hold somebody else's socket.
  const found = await lstat(folder)
  return found.isDirectory() && found.uid === (user?.uid ?? process.getuid?.()) ? folder : ''
}
