import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, roles } from '@/lib/access/permissions'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { listEvents } from '@/lib/reporting/queries/events'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { getFarmer } from '../queries/farmers'
import { addFarmer } from './add-farmer'
import { changeFarmer } from './change-farmer'
import { revealAccount } from './reveal-account'

const ACCOUNT = '50100234567890'
let world: World
let farmerId: string
beforeAll(async () => {
  world = await foundWorld()
  const farmer = { name: 'Imam Sab', village: 'Harihar', bankAccount: ACCOUNT, ifsc: 'HDFC0001234' }
  farmerId = (await runOperation(world.as('owner'), addFarmer, farmer)).value.id
})
afterAll(closeDatabase)

const looks = async () => {
  const { data } = await runQuery(world.as('owner'), listEvents, { limit: 200 })
  return data.filter((event) => event.type === 'farmer.account-revealed')
}

test('who pays may see the number, and each look is written down without it', async () => {
  const [accountant, before] = [newId(), await looks()]
  const { value } = await runOperation(world.as('accountant', accountant), revealAccount, { farmerId })
  expect(value.bankAccount).toBe(ACCOUNT)
  const [look, ...more] = (await looks()).slice(before.length)
  expect(more).toEqual([])
  expect(look).toMatchObject({ actorId: accountant, payload: { farmerId } })
  expect(JSON.stringify(look)).not.toContain(ACCOUNT.slice(0, -4))
})

test.each(roles.filter((role: Role) => role !== 'owner' && role !== 'accountant'))('%s may not', async (role) => {
  const before = await looks()
  await expect(runOperation(world.as(role), revealAccount, { farmerId })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await looks()).toEqual(before)
})

test('a key may not, whatever its role', async () => {
  const actor = { kind: 'apiKey', keyId: newId(), memberId: newId(), name: 'ERP', role: 'owner', scopes: null } as const
  const asKey = { ...world.as('owner'), actor }
  await expect(runOperation(asKey, revealAccount, { farmerId })).rejects.toMatchObject({ code: 'forbidden' })
})

test('looking changes nothing about the farmer; who has no account has nothing to show', async () => {
  const { version } = await runQuery(world.as('owner'), getFarmer, { farmerId })
  await runOperation(world.as('owner'), revealAccount, { farmerId })
  expect((await runQuery(world.as('owner'), getFarmer, { farmerId })).version).toBe(version)
  const other = await aFarmer(world)
  await expect(runOperation(world.as('owner'), revealAccount, { farmerId: other.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await runOperation(world.as('owner'), changeFarmer, { farmerId, bankAccount: '' })
  await expect(runOperation(world.as('owner'), revealAccount, { farmerId })).rejects.toMatchObject({
    code: 'not_found',
  })
})
