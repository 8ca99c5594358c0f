import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Runner, runMigrations } from 'graphile-worker'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogueFaults } from '@/db/catalogue'
import { closeDatabase } from '@/lib/platform/db'
import { env, forgetEnv } from '@/lib/platform/env'
import { openPostgres } from '@/lib/platform/postgres-client'
import { foundWorld } from '@/lib/testing/world'
import { startJobs } from './jobs'

let folder = ''
let runner: Runner | undefined
const owner = openPostgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} })
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'farmtally-jobs-'))
  process.env.DATA_DIR = folder
  forgetEnv()
})
afterAll(async () => {
  await runner?.stop()
  await owner.end()
  await closeDatabase()
  await rm(folder, { recursive: true, force: true })
})

const until = async (isSo: () => Promise<boolean>) => {
  for (let tries = 0; tries < 600; tries++) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it did not happen within a minute')
}

test('the seal runs as a job, under a role that owns nothing and reads no table of ours', async () => {
  const world = await foundWorld()
  runner = await startJobs(env().JOBS_DATABASE_URL!)
  await runner.addJob('seal', {})
  await until(async () => {
    const [seal] = await owner`select 1 from events.seals where organization_id = ${world.organizationId}`
    return seal !== undefined
  })
  const jobs = openPostgres(env().JOBS_DATABASE_URL!, { max: 1, onnotice: () => {} })
  await expect(jobs`select * from events.events`).rejects.toThrow('permission denied')
  await expect(jobs`create table graphile_worker.mine (id int)`).rejects.toThrow('permission denied')
  await jobs.end()
  expect(await catalogueFaults(owner)).toEqual([])
  // All suites share this database: the seal has every organization's events before it.
}, 90_000)

test('the web role cannot touch the queue, and the library is content with the tables it finds', async () => {
  const web = openPostgres(process.env.APP_DATABASE_URL!, { max: 1, onnotice: () => {} })
  await expect(web`select * from graphile_worker._private_jobs`).rejects.toThrow('permission denied')
  await web.end()
  await expect(runMigrations({ connectionString: env().JOBS_DATABASE_URL! })).resolves.not.toThrow()
})
