import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFile, chown, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { type Binaries, findBinaries, reachableHome, serverUser } from './postgres-home'
import { socketHome, writeSettings } from './postgres-settings'

export type Secrets = { authSecret: string; databasePassword: string }
export type RunningPostgres = {
  /** Address as owner of everything in it: by the Unix socket where the machine has them. */
  url: string
  port: number
  /** False when a server of the same folder was already running: whoever started it stops it. */
  started: boolean
  stop: () => Promise<void>
}

/** The secrets of one data folder, made once, readable by its owner only. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const file = path.join(dataDir, 'secrets.json')
  const known = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Secrets,
    () => undefined,
  )
  if (known) return known
  const secrets = {
    authSecret: randomBytes(32).toString('base64url'),
    databasePassword: randomBytes(24).toString('base64url'),
  }
  await mkdir(dataDir, { recursive: true })
  // Linked whole: of two processes that start at once both read the same, complete file.
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  await link(draft, file).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return JSON.parse(await readFile(file, 'utf8')) as Secrets
}

/** A port of 127.0.0.1 nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/**
 * Starts the real Postgres that comes with the packages in `dataDir`/postgres, or joins the one already running there.
 * The cluster is made at the first start; its port is kept in postgresql.conf and changes only when it is taken.
 * @throws Error with the end of the server's log when it does not start.
 */
export async function startPostgres(dataDir: string, { throwaway = false } = {}): Promise<RunningPostgres> {
  const folder = path.resolve(dataDir)
  const { databasePassword } = await readSecrets(folder)
  const user = await serverUser()
  const { binaries, home } = await reachableHome(folder, await findBinaries(), user)
  const cluster = path.join(home, 'postgres')
  const logFile = path.join(home, 'postgres.log')
  if (!(await exists(path.join(cluster, 'PG_VERSION')))) {
    await createCluster(cluster, databasePassword, binaries)
  }
  const url = (port: number, socket: string) =>
    `postgres://farmtally:${databasePassword}@127.0.0.1:${port}/postgres${socket && `?host=${encodeURIComponent(socket)}`}`
  const stop = async () => {
    await run(binaries.pg_ctl, ['-D', cluster, '-m', 'fast', '-w', '-t', '25', 'stop'], user)
  }
  const running = await runningServer(cluster)
  if (running && (await isTaken(running.port)))
    return { url: url(running.port, running.socket), port: running.port, started: false, stop }

  const socket = await socketHome(home, user)
  await writeSettings(cluster, socket, { throwaway })
  const port = await choosePort(cluster)
  const start = await run(binaries.pg_ctl, ['-D', cluster, '-l', logFile, '-w', '-t', '60', 'start'], user)
  if (start.code !== 0) {
    const tail = (await readFile(logFile, 'utf8').catch(() => start.text)).trim().split('\n').slice(-12).join('\n')
    throw new Error(`Postgres did not start in ${cluster}:\n${tail}`)
  }
  return { url: url(port, socket), port, started: true, stop }
}

/** Stops the server of a data folder, if one runs, and removes its database. The secrets stay. */
export async function forgetCluster(dataDir: string): Promise<void> {
  const user = await serverUser()
  const { binaries, home } = await reachableHome(path.resolve(dataDir), await findBinaries(), user)
  const cluster = path.join(home, 'postgres')
  if (await runningServer(cluster))
    await run(binaries.pg_ctl, ['-D', cluster, '-m', 'immediate', '-w', '-t', '25', 'stop'], user)
  await rm(cluster, { recursive: true, force: true })
}

/** Made aside and moved when it is whole: a process killed while making it leaves nothing that looks like a cluster. */
async function createCluster(cluster: string, password: string, binaries: Binaries) {
  const user = await serverUser()
  const draft = `${cluster}.making`
  await rm(draft, { recursive: true, force: true })
  await rm(cluster, { recursive: true, force: true })
  await mkdir(draft, { recursive: true, mode: 0o700 })
  const passwordFile = path.join(path.dirname(cluster), `.initdb-${process.pid}`)
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  const logFile = path.join(path.dirname(cluster), 'postgres.log')
  await appendFile(logFile, '')
  if (user) for (const item of [draft, passwordFile, logFile]) await chown(item, user.uid, user.gid)
  try {
    const flags = ['--auth=scram-sha-256', '--username=farmtally', '--encoding=UTF8']
    flags.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
    const made = await run(binaries.initdb, [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...flags], user)
    if (made.code !== 0) throw new Error(`Postgres could not make its files in ${cluster}:\n${made.text}`)
    await rename(draft, cluster)
  } finally {
    await rm(draft, { recursive: true, force: true })
    await rm(passwordFile, { force: true })
  }
}

/** The port remembered for this cluster when it is free; else a new one, remembered from now on. */
async function choosePort(cluster: string): Promise<number> {
  const file = path.join(cluster, 'postgresql.conf')
  const known = Number(
    (await readFile(file, 'utf8'))
      .match(/^port = (\d+)\s*$/gm)
      ?.at(-1)
      ?.replace(/\D/g, ''),
  )
  if (known && !(await isTaken(known))) return known
  const port = await freePort()
  await appendFile(file, `port = ${port}\n`)
  return port
}

/** The server that owns the cluster, from its postmaster.pid: line 1 is the process, 4 the port, 5 the socket's folder. */
async function runningServer(cluster: string): Promise<{ port: number; socket: string } | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port, socket = ''] = text.split('\n')
  try {
    if (pid) process.kill(Number(pid), 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined
  }
  return port ? { port: Number(port), socket } : undefined
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' })
    const done = (taken: boolean) => {
      socket.destroy()
      resolve(taken)
    }
    socket.once('connect', () => done(true)).once('error', () => done(false))
  })
}

function run(command: string, args: string[], user: { uid: number; gid: number } | undefined) {
  return new Promise<{ code: number; text: string }>((resolve, reject) => {
    // pg_ctl hands its output to the server it starts: a pipe would never close.
    const toServer = args.at(-1) === 'start'
    const stdio = toServer ? 'ignore' : ('pipe' as const)
    const child = spawn(command, args, { ...user, cwd: '/', stdio: ['ignore', stdio, stdio], detached: toServer })
    let text = ''
    child.stdout?.on('data', (chunk) => (text += chunk))
    child.stderr?.on('data', (chunk) => (text += chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, text }))
  })
}

const exists = (file: string) =>
  readFile(file).then(
    () => true,
    () => false,
  )
