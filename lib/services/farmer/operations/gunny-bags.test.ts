import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { slipLines } from '@/lib/reporting/papers/slip-lines'
import { deliverySlip } from '@/lib/reporting/queries/slip'
import { aDelivery, aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { gunnyBagAccount } from '../queries/gunny-bags'
import { moveGunnyBags } from './move-gunny-bags'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const owner = () => world.as('owner')
const move = (farmerId: string, kind: 'given' | 'returned' | 'written_off', bagCount: number, id = newId()) =>
  runOperation(owner(), moveGunnyBags, { id, farmerId, kind, bagCount, movedOn: '2026-11-20' })
const outOf = async (farmerId: string) => (await runQuery(owner(), gunnyBagAccount, { farmerId })).outCount

test('bags go out and come back, each step once, and never more than are out; the slip says what is left', async () => {
  const { id: farmerId } = await aFarmer(world)
  const again = newId()
  await move(farmerId, 'given', 50, again)
  expect((await move(farmerId, 'given', 50, again)).replayed).toBe(true)
  await move(farmerId, 'returned', 20)
  const { value } = await move(farmerId, 'written_off', 3)
  expect(value.data.map(({ kind, outCount }) => [kind, outCount])).toEqual([
    ['written_off', 27],
    ['returned', 30],
    ['given', 50],
  ])
  await expect(move(farmerId, 'returned', 28)).rejects.toMatchObject({ reason: 'gunny-bags.not-out' })
  const tomorrow = { farmerId, kind: 'given' as const, bagCount: 1, movedOn: '2099-01-01' }
  await expect(runOperation(owner(), moveGunnyBags, tomorrow)).rejects.toMatchObject({ code: 'invalid' })

  const { id: tripId } = await aTrip(world)
  const { id: deliveryId } = await aDelivery(world, tripId, farmerId, [62])
  const [slip] = await runQuery(owner(), deliverySlip, { deliveryId })
  const line = slipLines(slip!, 'en').at(-1)
  expect(line).toMatchObject({ label: 'Our gunny bags with you', figure: '27 bags' })
})

test('two who take back the same bags at once: only as many as are out', async () => {
  const { id: farmerId } = await aFarmer(world)
  await move(farmerId, 'given', 10)
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => move(farmerId, 'returned', 3)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  expect(await outOf(farmerId)).toBe(1)
})
