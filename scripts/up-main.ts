import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import net from 'node:net'
import path from 'node:path'
import { parseEnv } from '@/lib/platform/env'
import { buildIfChanged } from './build-if-changed'
import { type LocalEnv, localEnv } from './local-env'
import { claimFolder } from './one-copy'
import { type Kept, keepRunning } from './processes'
import { forgetHalfSeed, seedOnce } from './seed-once'

const NEXT = 'node_modules/next/dist/bin/next'
const WEB = ['--import', 'tsx', 'scripts/web.ts']

/** Everything a copy needs, in order: database, schema, demo season, build, web, realtime, worker. Stops in reverse. */
export async function up({ isDev }: { isDev: boolean }): Promise<void> {
  const begun = Date.now()
  const kept: Kept[] = []
  let local: LocalEnv | undefined
  let release = async () => {}
  let stopping: Promise<void> | undefined
  const cancel = new AbortController()
  const stop = (code: number) => {
    stopping ??= (async () => {
      process.stdout.write('stopping …\n')
      cancel.abort()
      await Promise.all(kept.map((child) => child.stop()))
      if (local?.postgres) await local.postgres.stop()
      await release()
      process.exit(code)
    })()
    return stopping
  }
  process.on('SIGINT', () => stop(0)).on('SIGTERM', () => stop(0))
  try {
    const port = Number(process.env.PORT || 3000)
    await requireFree(port, 'PORT')
    await requireFree(Number(process.env.REALTIME_PORT || port + 1), 'REALTIME_PORT')
    const dataDir = path.resolve(process.env.DATA_DIR || './data')
    release = await claimFolder(dataDir)
    await forgetHalfSeed(dataDir)
    local = await localEnv()
    const variables = configured(local.variables)
    // Side by side: the seed waits for the database half of the time, the build never.
    const build = isDev ? undefined : buildIfChanged(variables, cancel.signal)
    await Promise.all([seedOnce(local, variables, cancel.signal), build])
    if (stopping) return
    kept.push(keepRunning('web', isDev ? [NEXT, 'dev', '-p', variables.PORT!] : WEB, variables))
    for (const name of ['realtime', 'worker']) {
      if (existsSync(`sidecar/${name}.ts`))
        kept.push(keepRunning(name, ['--import', 'tsx', `sidecar/${name}.ts`], variables))
      else process.stdout.write(`sidecar/${name}.ts is missing: not started\n`)
    }
    await untilReady(Number(variables.PORT))
    await greet(local.dataDir, variables.APP_URL!, (Date.now() - begun) / 1_000)
  } catch (error) {
    if (stopping) return
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    await stop(1)
  }
}

/** Refuses a wrong configuration before anything is started; gives all children the same answers. */
function configured(given: Record<string, string>): Record<string, string> {
  const values = parseEnv({ ...process.env, ...given })
  const { PORT, REALTIME_PORT, APP_URL, DIRECT_DATABASE_URL } = values
  // next-auth reads its own names.
  const forAuth = { NEXTAUTH_URL: APP_URL, NEXTAUTH_SECRET: values.AUTH_SECRET }
  return { ...given, PORT: `${PORT}`, REALTIME_PORT: `${REALTIME_PORT}`, APP_URL, DIRECT_DATABASE_URL, ...forAuth }
}

async function requireFree(port: number, name: string): Promise<void> {
  const isFree = await new Promise<boolean>((resolve) => {
    const server = net.createServer().once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
  if (!isFree)
    throw new Error(`Port ${port} is taken (${name}). Choose another: PORT=3100 DATA_DIR=./data-3100 npm run up`)
}

async function untilReady(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error('The web process was not ready within two minutes: see its lines above.')
}

async function greet(dataDir: string, address: string, seconds: number): Promise<void> {
  const text = await readFile(path.join(dataDir, 'sign-ins.json'), 'utf8').catch(() => '[]')
  const signIns = JSON.parse(text) as { role: string; email: string; password: string }[]
  const lines = signIns.map(({ role, email, password }) => `  ${role.padEnd(16)} ${email.padEnd(32)} ${password}`)
  if (signIns.some(({ role }) => role === 'farmer'))
    lines.push('', `  Farmers sign in at ${address}/farmer, codes are shown at ${address}/dev/messages`)
  process.stdout.write(`\nFarmTally is ready at ${address} (${seconds.toFixed(1)} s)\n${lines.join('\n')}\n\n`)
}
