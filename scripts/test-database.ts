import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openPostgres } from '@/lib/platform/postgres-client'
import { migrate } from './migrate'
import { startPostgres } from './postgres'

/** Every suite founds its own organizations in this one; a suite that tampers with tables copies the template. */
const SHARED = 'farmtally_test'
const TEMPLATE = 'farmtally_template'

/** One real Postgres for the whole run: TEST_DATABASE_URL's when given, else a throw-away one. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await serverForTests()
  const run = process.env.TEST_DATABASE_URL ? `_${process.pid}` : ''
  const template = await createDatabase(server.url, TEMPLATE + run)
  const { appUrl, jobsUrl } = await migrate(template)
  const shared = await createDatabase(server.url, SHARED + run, TEMPLATE + run)
  process.env.DATABASE_URL = shared
  process.env.APP_DATABASE_URL = withDatabase(appUrl, SHARED + run)
  process.env.JOBS_DATABASE_URL = withDatabase(jobsUrl, SHARED + run)
  process.env.TEST_TEMPLATE = TEMPLATE + run
  process.env.DIRECT_DATABASE_URL = ''
  process.env.REDIS_URL = ''
  const files = await mkdtemp(path.join(tmpdir(), 'farmtally-files-'))
  process.env.DATA_DIR ||= files
  process.env.AUTH_SECRET ||= 'only-for-tests-only-for-tests-only-for-tests'
  return async () => {
    if (run) for (const name of [SHARED + run, TEMPLATE + run]) await dropDatabase(server.url, name)
    await server.stop()
    await rm(files, { recursive: true, force: true })
  }
}

async function serverForTests(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const folder = await mkdtemp(path.join(tmpdir(), 'farmtally-test-'))
  await chmod(folder, 0o755)
  const server = await startPostgres(folder, { throwaway: true })
  const stop = async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}

async function createDatabase(serverUrl: string, name: string, template = 'template1'): Promise<string> {
  const sql = openPostgres(serverUrl, { max: 1, onnotice: () => {} })
  await sql.unsafe(`drop database if exists ${name} with (force)`)
  await sql.unsafe(`create database ${name} template ${template}`)
  await sql.end()
  return withDatabase(serverUrl, name)
}

async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const sql = openPostgres(serverUrl, { max: 1, onnotice: () => {} })
  await sql.unsafe(`drop database if exists ${name} with (force)`)
  await sql.end()
}
