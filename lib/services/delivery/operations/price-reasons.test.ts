import { afterAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { aDelivery, aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld } from '@/lib/testing/world'
import { deliveryTrail } from '../queries/trail'
import { priceDelivery } from './price-delivery'
import { submitTrip } from './submit-trip'

afterAll(closeDatabase)

async function submitted() {
  const world = await foundWorld()
  const trip = await aTrip(world)
  const delivery = await aDelivery(world, trip.id, (await aFarmer(world)).id, Array(50).fill(50))
  await runOperation(world.as('field_manager'), submitTrip, { tripId: trip.id, acknowledgeWarnings: true })
  return { world, deliveryId: delivery.id }
}

test('price and quality deduction have each their own reason', async () => {
  const { world, deliveryId } = await submitted()
  const input = { deliveryId, pricePaisePerKg: 2500, reason: 'agreed at the gate' }
  const quality = { qualityDeductionGrams: 25_000, qualityReason: 'damp corner' }
  const priced = (await runOperation(world.as('owner'), priceDelivery, { ...input, ...quality })).value
  expect(priced).toMatchObject({ netWeightGrams: 2_375_000, totalValuePaise: 59_375_00, qualityReason: 'damp corner' })
  expect(priced.priceSource).toEqual({ kind: 'override', reason: 'agreed at the gate' })
  const trail = (await runQuery(world.as('owner'), deliveryTrail, { deliveryId })).data
  expect(trail.at(-1)).toMatchObject({ name: 'delivery.priced', actorName: 'Olivia Owner' })
})
