import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { advanceInput, anAdvance } from '@/lib/testing/money'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { cancelAdvance } from './operations/cancel-advance'
import { correctAdvance } from './operations/correct-advance'
import { recordAdvance } from './operations/record-advance'
import { advanceLimitsLeft } from './queries/advance-limits-left'
import { getAdvance } from './queries/advances'
import { trialBalance } from './queries/books'

const goods = { method: 'in_kind' as const, inKind: { item: 'Seed, Pioneer 3396', quantity: 4, unit: 'bags' } }
let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)
const owner = () => world.as('owner')
const balance = async (account: string) =>
  (await runQuery(owner(), trialBalance, {})).data.find((row) => row.account === account)!.closingPaise

describe('an advance in kind', () => {
  test('says what was handed out and is booked against goods, not cash', async () => {
    const farmer = await aFarmer(world)
    const { id } = await anAdvance(world, farmer.id, 7_200, goods)
    expect(await runQuery(owner(), getAdvance, { advanceId: id })).toMatchObject({
      ...goods,
      outstandingPaise: 720_000,
    })
    expect(await balance('stock_issued')).toBe(-720_000)
    expect(await balance('cash')).toBe(0)
  })

  test('counts in what a farmer may owe and not in the cash of a day', async () => {
    const farmer = await aFarmer(world)
    const before = await runQuery(owner(), advanceLimitsLeft, { farmerId: farmer.id })
    await anAdvance(world, farmer.id, 40_000, goods)
    await anAdvance(world, farmer.id, 40_000, goods)
    const after = await runQuery(owner(), advanceLimitsLeft, { farmerId: farmer.id })
    const owed = (left: typeof before) =>
      left.limits.find(({ slug }) => slug === 'advance.farmer-over-hard-limit')!.usedPaise
    expect(owed(after) - owed(before)).toBe(8_000_000)
    expect(after.leftCashPaise).toBe(2_000_000)
    const tooMuch = anAdvance(world, farmer.id, 40_000, goods)
    await expect(tooMuch).rejects.toMatchObject({ code: 'limit_exceeded', reason: 'advance.farmer-over-hard-limit' })
  })

  test('is cancelled and corrected as goods, never into money', async () => {
    const farmer = await aFarmer(world)
    const before = await balance('stock_issued')
    const { id } = await anAdvance(world, farmer.id, 500, goods)
    const asMoney = runOperation(owner(), correctAdvance, { advanceId: id, method: 'cash', reason: 'it was cash' })
    await expect(asMoney).rejects.toMatchObject({ reason: 'advance.goods-are-not-money' })
    const { value } = await runOperation(owner(), correctAdvance, {
      advanceId: id,
      amountPaise: 40_000,
      reason: 'less',
    })
    expect(value).toMatchObject({ ...goods, amountPaise: 40_000 })
    await runOperation(owner(), cancelAdvance, { advanceId: value.id, reason: 'brought back' })
    expect(await balance('stock_issued')).toBe(before)
  })

  test('is for the office, with an item, and only with its method', async () => {
    const farmer = await aFarmer(world)
    const given = (more: Record<string, unknown>) => advanceInput(farmer.id, 500, more)
    const record = (role: 'owner' | 'field_manager', more: Record<string, unknown>) =>
      runOperation(world.as(role), recordAdvance, given(more))
    await expect(record('field_manager', goods)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(record('owner', { method: 'in_kind' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(record('owner', { inKind: goods.inKind })).rejects.toMatchObject({ code: 'invalid' })
    await expect(record('owner', { ...goods, inKind: { ...goods.inKind, quantity: 0 } })).rejects.toMatchObject({
      code: 'invalid',
    })
  })
})
