import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { foundWorld, type World } from '@/lib/testing/world'
import { getFarmer } from '../queries/farmers'
import { acceptChange } from './accept-change'
import { addFarmer } from './add-farmer'
import { askChange } from './ask-change'
import { changeFarmer } from './change-farmer'
import { releaseAccount } from './release-account'

const account = { bankAccount: '50100234567890', ifsc: 'HDFC0001234', upiId: 'imam@upi' }
let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const owner = () => world.as('owner')
const added = async (more: Record<string, unknown> = account) =>
  (await runOperation(owner(), addFarmer, { name: 'Imam Sab', village: 'Harihar', ...more })).value.id
const change = (farmerId: string, more: Record<string, unknown>, ctx = owner()) =>
  runOperation(ctx, changeFarmer, { farmerId, ...more })
const isHeld = async (farmerId: string) => (await runQuery(owner(), getFarmer, { farmerId })).accountHeld !== null

test('a changed account waits for a second person; who changed it may not release it', async () => {
  const farmerId = await added()
  await change(farmerId, { bankAccount: '50100234567891' })
  expect((await runQuery(owner(), getFarmer, { farmerId })).accountHeld).toMatchObject({ byName: expect.any(String) })
  const bySame = runOperation(owner(), releaseAccount, { farmerId })
  await expect(bySame).rejects.toMatchObject({ reason: 'farmer.needs-second-person' })
  await runOperation(world.as('accountant', newId()), releaseAccount, { farmerId })
  expect(await isHeld(farmerId)).toBe(false)
  await expect(runOperation(world.as('accountant', newId()), releaseAccount, { farmerId })).rejects.toMatchObject({
    reason: 'farmer.account-not-held',
  })
})

test.each([
  ['the first account', {}, account, false],
  ['the same account typed again', account, { bankAccount: '5010 0234 567890' }, false],
  ['another village', account, { village: 'Ranebennur' }, false],
  ['another IFSC', account, { ifsc: 'HDFC0000001' }, true],
  ['another UPI id', account, { upiId: 'somebody@upi' }, true],
  ['an account taken away', account, { bankAccount: '' }, true],
])('%s is held: %j', async (_, before, after, held) => {
  const farmerId = await added(before)
  await change(farmerId, after)
  expect(await isHeld(farmerId)).toBe(held)
})

test('taking an account away and adding another is no way around', async () => {
  const farmerId = await added()
  await change(farmerId, { bankAccount: '' })
  await change(farmerId, { bankAccount: '50100234567891' })
  expect(await isHeld(farmerId)).toBe(true)
})

test('a farmer’s own wish is held too once the office has accepted it', async () => {
  const farmerId = await added()
  const { value } = await runOperation(world.asFarmer(farmerId), askChange, { upiId: 'newphone@upi' })
  await runOperation(owner(), acceptChange, { changeRequestId: value.changeRequestId })
  expect(await isHeld(farmerId)).toBe(true)
})

test('an IFSC of no bank is refused, one of an unknown branch is marked', async () => {
  await expect(added({ ...account, ifsc: 'ZZZZ0001234' })).rejects.toMatchObject({
    details: { fields: [{ path: 'ifsc', message: expect.stringContaining('ZZZZ') }] },
  })
  const farmerId = await added({ ...account, ifsc: 'HDFC0ZZZZZZ' })
  const { branch } = await runQuery(owner(), getFarmer, { farmerId })
  expect(branch).toEqual({ bankName: 'HDFC Bank', isKnown: false })
  const known = await added()
  expect((await runQuery(owner(), getFarmer, { farmerId: known })).branch?.isKnown).toBe(true)
})
