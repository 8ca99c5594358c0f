import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { closeDatabase } from '@/lib/platform/db'
import { openPostgres } from '@/lib/platform/postgres-client'
import { withoutPooler } from '../local-env'
import { migrate } from '../migrate'
import { type RunningPostgres, startPostgres } from '../postgres'
import { foundHouse, type House, load } from './load'
import type { Server } from './measure'
import { startBare, startOurs } from './servers'
import { benchId, type Size } from './sizes'

export const say = (line: string) => process.stderr.write(`${line}\n`)

/** Both servers on one loaded database, and the house that stands in it. */
export type Stand = {
  house: House
  ours: Server
  bare: Server
  /** The address of the database, as its owner. */
  ownerUrl: string
  /** True when a kept database holds this much already. */
  isWhole: (size: Size) => boolean
  /** Loads what is missing to this size. */
  grow: (to: Size) => Promise<void>
  stop: () => Promise<void>
}

type Kept = { house: House; loaded: Size | null }

/** Builds, makes the database with its house (or takes the kept one) and starts our server and the bare one on it. */
export async function startStand(keep: string | undefined): Promise<Stand> {
  const folder = keep ? path.resolve(keep) : await mkdtemp(path.join(tmpdir(), 'farmtally-bench-'))
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o755)
  const postgres = await startPostgres(folder)
  const stops = [() => postgres.stop()]
  const stop = async () => {
    for (const each of stops.toReversed()) await each()
    if (!keep) await rm(folder, { recursive: true, force: true })
  }
  try {
    const variables = await variablesFor(postgres, folder)
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/bench/build.ts'], { stdio: ['ignore', 2, 2] })
    const file = path.join(folder, 'bench.json')
    const kept = await keptIn(file, postgres.url)
    const ours = await startOurs(variables)
    stops.push(ours.stop)
    const bare = await startBare({ ...variables, ORGANIZATION_ID: kept.house.organizationId })
    stops.push(bare.stop)
    const isWhole = (size: Size) => kept.loaded?.deliveries === size.deliveries
    const grow = async (to: Size) => {
      if (isWhole(to)) return
      await loadAll(postgres.url, kept, to)
      await writeFile(file, JSON.stringify(kept))
    }
    return { house: kept.house, ours, bare, ownerUrl: postgres.url, isWhole, grow, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What `npm run up` gives its processes; only the limit of requests is lifted and the log is quiet. */
async function variablesFor(postgres: RunningPostgres, folder: string): Promise<Record<string, string>> {
  const { appUrl } = await migrate(postgres.url)
  const variables = {
    ...withoutPooler,
    DATABASE_URL: postgres.url,
    APP_DATABASE_URL: appUrl,
    DATA_DIR: folder,
    AUTH_SECRET: 'only-for-the-bench-only-for-the-bench-only',
    RATE_LIMIT_PER_MINUTE: '1000000000',
    LOG_LEVEL: 'error',
  }
  Object.assign(process.env, variables)
  return variables
}

async function keptIn(file: string, ownerUrl: string): Promise<Kept> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text) {
    await emptyOpenTrips(ownerUrl)
    return JSON.parse(text)
  }
  const kept = { house: await foundHouse(), loaded: null }
  await closeDatabase()
  await writeFile(file, JSON.stringify(kept))
  return kept
}

async function loadAll(ownerUrl: string, kept: Kept, to: Size): Promise<void> {
  const begun = Date.now()
  const sql = openPostgres(ownerUrl, { max: 1, onnotice: () => {} })
  await load(sql, kept.house, kept.loaded, to)
  await sql.unsafe('vacuum analyze')
  await sql.unsafe('checkpoint')
  await sql.end()
  kept.loaded = to
  say(`${to.deliveries * to.bagsPerDelivery} bags are in after ${((Date.now() - begun) / 1_000).toFixed(1)} s`)
}

/** The creates of an earlier run are in the way of this one's: a farmer has one delivery on a trip. */
async function emptyOpenTrips(ownerUrl: string): Promise<void> {
  const sql = openPostgres(ownerUrl, { max: 1, onnotice: () => {} })
  const onOpenTrips = `trip_id between '${benchId('open-trip', 0)}' and '${benchId('open-trip', 0xffff)}'`
  await sql.unsafe(
    `delete from delivery.bags where delivery_id in (select id from delivery.deliveries where ${onOpenTrips})`,
  )
  await sql.unsafe(`delete from delivery.deliveries where ${onOpenTrips}`)
  await sql.unsafe('vacuum analyze')
  await sql.end()
}
