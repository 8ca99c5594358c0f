import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase } from '@/lib/platform/db'
import { forgetEnv } from '@/lib/platform/env'
import { freePort } from '@/scripts/postgres'
import { GET as live } from './live/route'
import { GET as ready } from './ready/route'

const working = process.env.APP_DATABASE_URL!

async function useDatabase(url: string): Promise<void> {
  await closeDatabase()
  process.env.APP_DATABASE_URL = url
  forgetEnv()
}

beforeAll(() => useDatabase(working))
afterAll(() => useDatabase(working))

test('while the database is away the process lives but is not ready, and it recovers', async () => {
  expect((await ready()).status).toBe(200)
  await useDatabase(`postgres://farmtally_app:x@127.0.0.1:${await freePort()}/farmtally`)
  const begun = Date.now()
  const answer = await ready()
  expect(answer.status).toBe(503)
  expect(Date.now() - begun).toBeLessThan(5_000)
  expect(await answer.json()).toEqual({ status: 'database does not answer' })
  expect(live().status).toBe(200)
  await useDatabase(working)
  expect((await ready()).status).toBe(200)
})
