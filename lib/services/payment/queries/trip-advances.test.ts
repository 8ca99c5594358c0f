import { afterAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { aFarmer, aPricedDelivery } from '@/lib/testing/season'
import { foundWorld } from '@/lib/testing/world'
import { recordAdvance } from '../operations/record-advance'
import { settleTrip } from '../operations/settle-trip'
import { tripAdvances } from './trip-advances'

afterAll(closeDatabase)

test('a trip shows what settling would recover, and afterwards what it did', async () => {
  const world = await foundWorld()
  const owner = world.as('owner')
  const farmer = await aFarmer(world)
  const advance = {
    id: newId(),
    farmerId: farmer.id,
    amountPaise: 1_500_00,
    method: 'cash',
    paidOn: '2026-11-20',
  } as const
  await runOperation(owner, recordAdvance, { ...advance, reason: 'seed and fertilizer' })
  const { trip, delivery } = await aPricedDelivery(world, farmer.id, Array(50).fill(50), 2500)

  const before = await runQuery(owner, tripAdvances, { tripId: trip.id })
  expect(before.open).toMatchObject([{ farmerId: farmer.id, outstandingPaise: 1_500_00, interestPaise: 0 }])
  expect(before.settled).toEqual([])

  await runOperation(owner, settleTrip, {
    tripId: trip.id,
    advanceRecovery: [{ farmerId: farmer.id, amountPaise: 1_000_00 }],
  })
  const after = await runQuery(owner, tripAdvances, { tripId: trip.id })
  const figures = { recoverPaise: 1_000_00, finalAmountPaise: 59_000_00, carryPaise: 500_00 }
  expect(after.settled).toMatchObject([{ deliveryId: delivery.id, ...figures }])
})
