import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { cancelAdvance } from '@/lib/services/payment/operations/cancel-advance'
import { anAdvance, aRequestedAdvance } from '@/lib/testing/money'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { advanceReceipt, advanceStatement, ownAdvanceReceipt, ownAdvanceStatement } from './queries/advance-papers'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

test('an advance has a receipt with its journal’s number once it was handed out, and keeps it when it is cancelled', async () => {
  const farmer = await aFarmer(world)
  const { id } = await anAdvance(world, farmer.id, 500, {
    method: 'in_kind',
    inKind: { item: 'Seed', quantity: 2, unit: 'kg' },
  })
  const paper = await runQuery(world.as('owner'), advanceReceipt, { advanceId: id })
  expect(paper).toMatchObject({
    farmer: { code: farmer.code },
    advances: [{ amountPaise: 50_000, isCancelled: false }],
  })
  expect(paper.advances[0]!.number).toBeGreaterThan(0)
  expect(paper.advances[0]!.inKind).toEqual({ item: 'Seed', quantity: 2, unit: 'kg' })
  await runOperation(world.as('owner'), cancelAdvance, { advanceId: id, reason: 'brought back' })
  const again = await runQuery(world.as('owner'), advanceReceipt, { advanceId: id })
  expect(again.advances).toMatchObject([{ number: paper.advances[0]!.number, isCancelled: true }])
})

test('one that waits has none', async () => {
  const { id, farmerId } = await aRequestedAdvance(world)
  const asked = runQuery(world.as('owner'), advanceReceipt, { advanceId: id })
  await expect(asked).rejects.toMatchObject({ reason: 'advance.not-paid' })
  expect((await runQuery(world.as('owner'), advanceStatement, { farmerId })).advances).toEqual([])
})

test('a farmer has own papers only, a manager those of own advances', async () => {
  const [farmer, other] = [await aFarmer(world), await aFarmer(world)]
  const { id } = await anAdvance(world, farmer.id, 700)
  const own = await runQuery(world.asFarmer(farmer.id), ownAdvanceStatement, {})
  expect(own.advances).toMatchObject([{ amountPaise: 70_000 }])
  expect(await runQuery(world.asFarmer(farmer.id), ownAdvanceReceipt, { advanceId: id })).toMatchObject({
    farmer: { code: farmer.code },
  })
  const ofOther = runQuery(world.asFarmer(other.id), ownAdvanceReceipt, { advanceId: id })
  await expect(ofOther).rejects.toMatchObject({ code: 'not_found' })
  const stranger = world.as('field_manager', other.id)
  await expect(runQuery(stranger, advanceReceipt, { advanceId: id })).rejects.toMatchObject({ code: 'not_found' })
})
