import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type postgres from 'postgres'
import { closeDatabase } from '@/lib/platform/db'
import { openPostgres } from '@/lib/platform/postgres-client'
import { migrate } from '../migrate'
import { startPostgres } from '../postgres'
import { type Job, jobsOf } from './jobs'
import { foundHouse, type House, load } from './load'
import { ask, median, type Server, throughput } from './measure'
import { startBare, startOurs } from './servers'
import { quickSize, type Size, wholeSize } from './sizes'

const flags = new Set(process.argv.slice(2))
const only = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice(7)
  .split(',')
const isQuick = flags.has('--quick')
const size = isQuick ? quickSize : wholeSize
const seconds = isQuick ? 4 : 10
const rounds = isQuick ? 1 : 3
const say = (line: string) => process.stderr.write(`${line}\n`)

type Figure = { name: string; value: number; unit: string; bare?: number; ratio?: number }

/** Everything on a database of its own, thrown away afterwards: build, load, measure ours and the bare server in turns. */
async function bench(): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'farmtally-bench-'))
  await chmod(folder, 0o755)
  const server = await startPostgres(folder)
  const stops: (() => Promise<void>)[] = []
  try {
    const variables = await variablesFor(server.url, folder)
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/bench/build.ts'], { stdio: ['ignore', 2, 2] })
    const sql = openPostgres(server.url, { max: 1, onnotice: () => {} })
    const house = await foundHouse()
    await loadAll(sql, house, size)
    await sql.end()
    await closeDatabase()
    const ours = await startOurs(variables)
    stops.push(ours.stop)
    const bare = await startBare({ ...variables, ORGANIZATION_ID: house.organizationId })
    stops.push(bare.stop)
    return await measureAll(ours, bare, house)
  } finally {
    for (const stop of stops) await stop()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function variablesFor(ownerUrl: string, folder: string): Promise<Record<string, string>> {
  const { appUrl } = await migrate(ownerUrl)
  const variables = {
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appUrl,
    DATA_DIR: folder,
    AUTH_SECRET: 'only-for-the-bench-only-for-the-bench-only',
    RATE_LIMIT_PER_MINUTE: '1000000000',
    LOG_LEVEL: 'error',
  }
  Object.assign(process.env, variables)
  return variables
}

async function loadAll(sql: postgres.Sql, house: House, to: Size): Promise<void> {
  const begun = Date.now()
  await load(sql, house, null, to)
  await sql.unsafe('vacuum analyze')
  await sql.unsafe('checkpoint')
  say(`loaded ${to.deliveries * to.bagsPerDelivery} bags in ${((Date.now() - begun) / 1_000).toFixed(1)} s`)
}

async function measureAll(ours: Server, bare: Server, house: House): Promise<Figure[]> {
  const [mine, theirs] = [jobsOf(size, 0), jobsOf(size, 1)]
  const figures: Figure[] = []
  for (const [index, job] of mine.entries()) {
    if (only && !only.includes(job.name)) continue
    await compareAnswers(ours, bare, house, job, theirs[index]!)
    const rates: [number[], number[]] = [[], []]
    await throughput(ours, house, job, 2)
    await throughput(bare, house, theirs[index]!, 2)
    for (let round = 0; round < rounds; round++) {
      rates[0].push(await throughput(ours, house, job, seconds))
      rates[1].push(await throughput(bare, house, theirs[index]!, seconds))
      say(`${job.name}: ours ${rates[0].at(-1)!.toFixed(0)}, bare ${rates[1].at(-1)!.toFixed(0)} a second`)
    }
    const [value, base] = rates.map(median) as [number, number]
    figures.push({
      name: job.name,
      value: rounded(value),
      unit: 'requests/s',
      bare: rounded(base),
      ratio: rounded(value / base, 1_000),
    })
  }
  return figures
}

const rounded = (value: number, per = 10) => Math.round(value * per) / per

/** Reads must be equal byte for byte; creates differ in ids and times only. @throws where the two servers disagree */
async function compareAnswers(ours: Server, bare: Server, house: House, job: Job, theirs: Job): Promise<void> {
  const [a, b] = [await ask(ours, house, job), await ask(bare, house, theirs)]
  const plain = (text: string) =>
    text
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .replace(/"createdAt":"[^"]+"/g, '"createdAt"')
      .replace(/KA 17 B \d+/g, 'lorry')
  const same = job.next().method === 'GET' ? a.text === b.text : plain(a.text) === plain(b.text)
  if (a.status !== b.status || !same)
    throw new Error(
      `${job.name}: different answers\n${a.status} ${a.text.slice(0, 1_500)}\n${b.status} ${b.text.slice(0, 1_500)}`,
    )
}

const figures = await bench()
for (const figure of figures)
  process.stdout.write(
    flags.has('--json')
      ? `${JSON.stringify(figure)}\n`
      : `${figure.name.padEnd(14)} ${figure.value} ${figure.unit}, bare ${figure.bare}, ratio ${figure.ratio}\n`,
  )
