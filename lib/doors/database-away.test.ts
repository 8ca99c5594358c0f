import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST } from '@/app/api/v1/farmers/route'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { forgetEnv } from '@/lib/platform/env'
import { listFarmers } from '@/lib/services/farmer/queries/farmers'
import { createApiKey } from '@/lib/services/user/operations/create-api-key'
import { foundWorld, type World } from '@/lib/testing/world'
import { freePort } from '@/scripts/postgres'

const working = process.env.APP_DATABASE_URL!

async function useDatabase(url: string): Promise<void> {
  await closeDatabase()
  process.env.APP_DATABASE_URL = url
  forgetEnv()
}

let world: World
let key: string
beforeAll(async () => {
  world = await foundWorld()
  key = (await runOperation(world.as('owner'), createApiKey, { name: 'ERP', role: 'owner' })).value.secret
})
afterAll(() => useDatabase(working).then(closeDatabase))

const save = (id: string) =>
  POST(
    new Request('http://localhost:3000/api/v1/farmers', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify({ name: 'Imam Sab', village: 'Harihar' }),
    }),
    { params: Promise.resolve({}) },
  )

test('while the database is away a write says so and to try again; tried again later it is saved once', async () => {
  const id = newId()
  await useDatabase(`postgres://farmtally_app:x@127.0.0.1:${await freePort()}/farmtally`)
  const away = await save(id)
  expect(away.status).toBe(503)
  expect(away.headers.get('retry-after')).toMatch(/^\d+$/)
  const problem = await away.json()
  expect(problem).toMatchObject({ code: 'unavailable', reason: 'database.unavailable' })
  expect(problem.detail).toContain('Nothing was changed; try again')
  expect(JSON.stringify(problem)).not.toMatch(/ECONN|127\.0\.0\.1|farmtally_app/)
  await useDatabase(working)
  expect((await save(id)).status).toBe(201)
  expect((await save(id)).headers.get('idempotency-replayed')).toBe('true')
  expect((await runQuery(world.as('owner'), listFarmers, {})).data).toHaveLength(1)
})
