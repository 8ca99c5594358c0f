import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { foundWorld, type World } from '@/lib/testing/world'
import { getLorry, listLorries } from '../queries/lorries'
import { addLorry } from './add-lorry'
import { changeLorry } from './change-lorry'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const lorry = (registrationNumber: string) => ({ registrationNumber, capacityGrams: 9_000_000 })

test('the owner adds a lorry, changes it and finds it in the list', async () => {
  const added = await runOperation(world.as('owner'), addLorry, lorry('KA 17 C 4821'))
  const changed = await runOperation(world.as('owner'), changeLorry, { lorryId: added.value.id, driverName: 'Manju' })
  expect(changed.value).toMatchObject({ driverName: 'Manju', version: 2 })
  const list = await runQuery(world.as('field_manager'), listLorries, {})
  expect(list.data.map((item) => item.id)).toContain(added.value.id)
})

test('the same id with the same body is the same lorry, with another body a conflict', async () => {
  const id = newId()
  const first = await runOperation(world.as('owner'), addLorry, { id, ...lorry('KA 01 A 1000') })
  const again = await runOperation(world.as('owner'), addLorry, { id, ...lorry('KA 01 A 1000') })
  expect(again).toEqual({ value: first.value, replayed: true })
  await expect(runOperation(world.as('owner'), addLorry, { id, ...lorry('KA 01 A 1001') })).rejects.toMatchObject({
    reason: 'idempotency_key_reused',
  })
})

test('a stale version is refused', async () => {
  const { value } = await runOperation(world.as('owner'), addLorry, lorry('KA 01 A 2000'))
  await runOperation(world.as('owner'), changeLorry, { lorryId: value.id, name: 'Big' })
  await expect(
    runOperation(world.as('owner'), changeLorry, { lorryId: value.id, name: 'Small', expectedVersion: 1 }),
  ).rejects.toMatchObject({ reason: 'record.stale' })
})

test('another organization never sees it, and a field manager may not add one', async () => {
  const other = await foundWorld('Neighbour')
  const { value } = await runOperation(world.as('owner'), addLorry, lorry('KA 01 A 3000'))
  await expect(runQuery(other.as('owner'), getLorry, { lorryId: value.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(runOperation(world.as('field_manager'), addLorry, lorry('KA 01 A 4000'))).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a page continues where the last one ended', async () => {
  const fresh = await foundWorld()
  for (const n of [1, 2, 3]) await runOperation(fresh.as('owner'), addLorry, lorry(`KA 02 B 100${n}`))
  const first = await runQuery(fresh.as('owner'), listLorries, { limit: 2 })
  const second = await runQuery(fresh.as('owner'), listLorries, { limit: 2, cursor: first.nextCursor! })
  expect([...first.data, ...second.data].map((item) => item.registrationNumber)).toHaveLength(3)
  expect(second.nextCursor).toBeNull()
})
