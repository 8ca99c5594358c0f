import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { env, forgetEnv } from '@/lib/platform/env'
import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { listLorries } from '@/lib/services/lorry/queries/lorries'
import { foundWorld, type World } from '@/lib/testing/world'
import { runOperation, runQuery } from './runner'

const TENANTS = 50
const REQUESTS = 20_000
const direct = process.env.APP_DATABASE_URL!
let bouncer: ChildProcess
let worlds: World[]

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** A real PgBouncer in transaction mode with one server connection: every tenant shares it. */
async function startBouncer(): Promise<number> {
  const [port, url, folder] = [await freePort(), new URL(direct), await mkdtemp(path.join(tmpdir(), 'bouncer-'))]
  const ini = path.join(folder, 'pgbouncer.ini')
  await writeFile(
    ini,
    `[databases]\nfarm = host=${url.hostname} port=${url.port} dbname=${url.pathname.slice(1)} user=${url.username} password=${url.password}
[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${port}\nauth_type = any\npool_mode = transaction\ndefault_pool_size = 1
max_client_conn = 200\nunix_socket_dir =\nignore_startup_parameters = extra_float_digits\n`,
  )
  await chmod(folder, 0o755)
  await chmod(ini, 0o644)
  const asRoot = process.getuid?.() === 0
  bouncer = spawn('pgbouncer', [...(asRoot ? ['-u', 'postgres'] : []), ini], { stdio: 'ignore' })
  return port
}

beforeAll(async () => {
  worlds = await Promise.all(Array.from({ length: TENANTS }, (_, i) => foundWorld(`Canary ${i}`)))
  const port = await startBouncer()
  await closeDatabase()
  process.env.APP_DATABASE_URL = `postgres://farmtally_app:any@127.0.0.1:${port}/farm`
  forgetEnv()
  expect(env().APP_DATABASE_URL).toContain(String(port))
  for (let tries = 0; tries < 50; tries++) {
    const isUp = await transaction({ role: 'svc_lorry' }, (tx) => tx.execute(sql`select 1`)).catch(() => null)
    if (isUp) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  for (const [index, world] of worlds.entries()) {
    const canary = { registrationNumber: `KA 50 C ${1000 + index}`, capacityGrams: 9_000_000, name: `canary ${index}` }
    await runOperation(world.as('owner'), addLorry, canary)
  }
}, 120_000)

afterAll(async () => {
  await closeDatabase()
  process.env.APP_DATABASE_URL = direct
  forgetEnv()
  bouncer.kill()
})

test('20,000 requests of 50 tenants through one server connection: no tenant ever sees another', async () => {
  let strange = 0
  let failed = 0
  const request = async (index: number): Promise<void> => {
    const tenant = index % TENANTS
    const world = worlds[tenant]!
    if (index % 11 === 0) {
      // An error in the middle of a transaction, as a refused operation leaves it.
      await runOperation(world.as('owner'), addLorry, {
        registrationNumber: `KA 50 C ${1000 + tenant}`,
        capacityGrams: 9_000_000,
      }).catch(() => failed++)
      return
    }
    if (index % 97 === 0) {
      // A statement that the server cancels.
      const slow = transaction({ role: 'svc_lorry', organizationId: world.organizationId, timeoutMs: 1 }, (tx) =>
        tx.execute(sql`select pg_sleep(0.02)`),
      )
      await slow.catch(() => failed++)
      return
    }
    const { data } = await runQuery(world.as('owner'), listLorries, {})
    if (data.length !== 1 || data[0]!.name !== `canary ${tenant}`) strange++
  }
  let next = 0
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      for (let index = next++; index < REQUESTS; index = next++) await request(index)
    }),
  )
  expect(strange).toBe(0)
  expect(failed).toBeGreaterThan(1_500)
  const leftovers = await transaction({ role: 'svc_lorry' }, (tx) => tx.execute(sql`select * from lorry.lorries`))
  expect(leftovers).toHaveLength(0)
}, 180_000)
