import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { anAdvance, aSettlement } from '@/lib/testing/money'
import { aFarmer } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { reverseSettlement } from './operations/reverse-settlement'
import { farmerMeter } from './queries/farmer-meter'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const meterOf = (farmerId: string, purchaseTaxThresholdPaise: number | null) => {
  const ctx = world.as('owner')
  const settings = { ...ctx.organization.settings, purchaseTaxThresholdPaise }
  return runQuery({ ...ctx, organization: { ...ctx.organization, settings } }, farmerMeter, { farmerId })
}

test('purchases that stand and cash of today count; nothing is near while no threshold is set', async () => {
  const { id: farmerId } = await aFarmer(world)
  const first = await aSettlement(world, farmerId)
  await aSettlement(world, farmerId)
  await anAdvance(world, farmerId, 1_500)
  expect(await meterOf(farmerId, null)).toMatchObject({
    ...{ purchasedPaise: 8_850_00, thresholdPaise: null, state: 'off', cashTodayPaise: 1_500_00 },
  })
  expect((await meterOf(farmerId, 10_000_00)).state).toBe('near')
  expect((await meterOf(farmerId, 8_000_00)).state).toBe('above')
  await runOperation(world.as('owner'), reverseSettlement, { settlementId: first.id, reason: 'wrong price' })
  expect(await meterOf(farmerId, 10_000_00)).toMatchObject({ purchasedPaise: 4_425_00, state: 'below' })
})
