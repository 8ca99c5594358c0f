import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { readSecrets, startPostgres } from './postgres'

let folder = ''
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the embedded Postgres keeps its data and its port, and is joined when it already runs', async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'farmtally-embedded-'))
  await chmod(folder, 0o755)
  const first = await startPostgres(folder, { throwaway: true })
  const sql = postgres(first.url, { max: 1 })
  await sql`create table kept (value int)`
  await sql.end()
  const joined = await startPostgres(folder)
  expect(joined).toMatchObject({ started: false, port: first.port })
  await first.stop()

  const again = await startPostgres(folder)
  expect(again).toMatchObject({ started: true, port: first.port })
  const later = postgres(again.url, { max: 1 })
  expect(await later`select * from kept`).toEqual([])
  expect((await later`show listen_addresses`)[0]).toEqual({ listen_addresses: '127.0.0.1' })
  await later.end()
  await again.stop()
})

test('secrets are made once and are nobody else’s to read', async () => {
  const [one, other] = await Promise.all([readSecrets(folder), readSecrets(folder)])
  expect(one).toEqual(other)
  expect(one.authSecret.length).toBeGreaterThanOrEqual(32)
  expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
})
