import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { openPostgres } from '@/lib/platform/postgres-client'
import { addLorry } from '@/lib/services/lorry/operations/add-lorry'
import { aFarmer, aLorry } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { databaseFault } from './constraints'
import { runOperation } from './runner'

let world: World
beforeAll(async () => {
  world = await foundWorld()
  await aLorry(world)
  await aFarmer(world)
})
afterAll(closeDatabase)

const faultOf = async (work: Promise<unknown>) => {
  try {
    await work
    return null
  } catch (error) {
    return databaseFault(error)?.code ?? 'other'
  }
}
const DENIED = '42501'

describe('with no organization set', () => {
  test.each(['lorry.lorries', 'farmer.farmers', 'events.events', 'payment.journals', '"user".members'])(
    '%s shows no rows',
    async (table) => {
      const rows = await transaction({ role: 'svc_lorry' }, (tx) => tx.execute(sql`select * from ${sql.raw(table)}`))
      expect(rows).toHaveLength(0)
    },
  )
  test('a write fails', async () => {
    const write = transaction({ role: 'svc_lorry' }, (tx) =>
      tx.execute(sql`insert into lorry.lorries (organization_id, id, registration_number, capacity_grams, created_at)
        values (${world.organizationId}, gen_random_uuid(), 'X', 1, now())`),
    )
    expect(await faultOf(write)).toBe(DENIED)
  })
})

describe('a service writes its own schema only', () => {
  const scope = (role: string) => ({ role, organizationId: world.organizationId })
  test.each([
    ['svc_payment', `update lorry.lorries set name = 'mine'`],
    ['svc_lorry', `delete from payment.advances`],
    ['svc_farmer', `update delivery.bags set weight_grams = 1`],
    ['svc_delivery', `select password_hash from "user".people`],
    ['svc_delivery', `select token_hash from "user".sessions`],
    ['svc_user', `update events.events set name = 'x'`],
    ['svc_payment', `delete from events.events`],
    ['svc_payment', `update payment.entries set amount_paise = 1`],
    ['svc_payment', `delete from payment.journals`],
    ['svc_payment', `truncate payment.entries`],
  ])('%s may not: %s', async (role, statement) => {
    expect(await faultOf(transaction(scope(role), (tx) => tx.execute(sql.raw(statement))))).toBe(DENIED)
  })

  test('a query cannot write at all', async () => {
    const write = transaction({ ...scope('svc_lorry'), readOnly: true }, (tx) =>
      tx.execute(sql`update lorry.lorries set name = 'mine'`),
    )
    expect(await faultOf(write)).toBe('25006')
  })
})

test.each([
  'update events.events set name = name',
  'delete from events.events',
  'truncate events.events',
  'truncate payment.entries',
])('not even the owner of the tables may: %s', async (statement) => {
  const owner = openPostgres(process.env.DATABASE_URL!, { max: 1, onnotice: () => {} })
  await expect(owner.unsafe(statement)).rejects.toThrow('only added to')
  await owner.end()
})

test('the application role alone reaches nothing', async () => {
  const app = openPostgres(process.env.APP_DATABASE_URL!, { max: 1, onnotice: () => {} })
  await expect(app`select * from lorry.lorries`).rejects.toThrow('permission denied')
  await expect(app`create table public.mine (id int)`).rejects.toThrow('permission denied')
  await app.end()
})

test('statements that take too long are cut, and the person hears a sentence', async () => {
  const slow = transaction({ role: 'svc_lorry', organizationId: world.organizationId, timeoutMs: 50 }, (tx) =>
    tx.execute(sql`select pg_sleep(1)`),
  )
  expect(await faultOf(slow)).toBe('57014')
  const { value } = await runOperation(world.as('owner'), addLorry, {
    registrationNumber: 'KA 42 M 1',
    capacityGrams: 9_000_000,
  })
  expect(value.status).toBe('available')
})
