import { chmod, mkdir, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openPostgres, socketFolder } from '@/lib/platform/postgres-client'
import { readSecrets, startPostgres } from './postgres'

let folder = ''
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the embedded Postgres keeps its data and its port, and is joined when it already runs', async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'farmtally-embedded-'))
  await chmod(folder, 0o755)
  const first = await startPostgres(folder, { throwaway: true })
  const sql = openPostgres(first.url, { max: 1 })
  await sql`create table kept (value int)`
  await sql.end()
  const joined = await startPostgres(folder)
  expect(joined).toMatchObject({ started: false, port: first.port })
  await first.stop()

  const again = await startPostgres(folder)
  expect(again).toMatchObject({ started: true, port: first.port })
  const later = openPostgres(again.url, { max: 1 })
  expect(await later`select * from kept`).toEqual([])
  expect((await later`show listen_addresses`)[0]).toEqual({ listen_addresses: '127.0.0.1' })
  await later.end()
  await again.stop()
})

test('our processes come by a Unix socket, tools by TCP; a folder too deep for a socket gets a short one elsewhere', async () => {
  const deep = path.join(
    folder,
    'a-folder-somebody-nested-rather-deeply',
    'in-the-home-of-somebody',
    'with-a-long-name',
  )
  await mkdir(deep, { recursive: true })
  const server = await startPostgres(deep, { throwaway: true })
  const socket = socketFolder(server.url)!
  expect(Buffer.byteLength(`${socket}/.s.PGSQL.${server.port}`)).toBeLessThanOrEqual(103)
  expect(socket.startsWith(deep)).toBe(false)
  const overTcp = new URL(server.url)
  overTcp.searchParams.delete('host')
  const addressOfClient = async (url: string) => {
    const sql = openPostgres(url, { max: 1 })
    const [row] = await sql`select host(inet_client_addr()) as address`
    await sql.end()
    return row?.address
  }
  expect(await addressOfClient(server.url)).toBeNull()
  expect(await addressOfClient(overTcp.toString())).toBe('127.0.0.1')
  const joined = await startPostgres(deep)
  expect(joined).toMatchObject({ started: false, url: server.url })
  await server.stop()
  await rm(socket, { recursive: true })
})

test('secrets are made once and are nobody else’s to read', async () => {
  const [one, other] = await Promise.all([readSecrets(folder), readSecrets(folder)])
  expect(one).toEqual(other)
  expect(one.authSecret.length).toBeGreaterThanOrEqual(32)
  expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
})
