import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase } from '@/lib/platform/db'
import { anOpenDelivery } from '@/lib/testing/fixtures/fixture'
import { foundWorld, type World } from '@/lib/testing/world'
import { getDelivery } from '../queries/deliveries'
import { confirmSlip } from './confirm-slip'
import { recordBags } from './record-bags'
import { strikeBag } from './strike-bag'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)

const place = { latitudeMicrodegrees: 14_512_345, longitudeMicrodegrees: 75_807_654, accuracyMeters: 12 }

describe('a bag keeps what stood around it', () => {
  test('the words of the scale and the place, letter by letter', async () => {
    const delivery = await anOpenDelivery(world)
    const evidence = 'ST,GS,+  62.50kg "\\{},NULL'
    const bags = [
      { number: 4, weightGrams: 62_500, source: 'scale', evidence, place },
      { number: 5, weightGrams: 61_000 },
    ] as const
    await runOperation(world.as('field_manager'), recordBags, { deliveryId: delivery.id, bags: [...bags] })
    const seen = await runQuery(world.as('owner'), getDelivery, { deliveryId: delivery.id })
    expect(seen.bags[3]).toMatchObject({ number: 4, source: 'scale', evidence, place })
    expect(seen.bags[4]).not.toHaveProperty('evidence')
    expect(seen.bags[4]).not.toHaveProperty('place')
  })

  test('what cannot be read back is refused', async () => {
    const delivery = await anOpenDelivery(world)
    const bags = [{ number: 4, weightGrams: 62_500, evidence: 'ST\u0000GS' }]
    await expect(
      runOperation(world.as('field_manager'), recordBags, { deliveryId: delivery.id, bags }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('the farmer confirms at the gate', () => {
  const confirmed = { how: 'pin', pinProof: 'pbkdf2-sha256:600000:c2FsdA:aGFzaA', confirmedAt: '2026-11-23T05:00:00Z' }

  test('what was confirmed stays beside what the sums became', async () => {
    const { id: deliveryId } = await anOpenDelivery(world)
    const sums = { bagCount: 3, grossWeightGrams: 183_000 }
    await runOperation(world.as('field_manager'), confirmSlip, { ...confirmed, ...sums, deliveryId, how: 'pin' })
    await runOperation(world.as('field_manager'), strikeBag, { deliveryId, number: 2 })
    const seen = await runQuery(world.as('owner'), getDelivery, { deliveryId })
    expect(seen).toMatchObject({ bagCount: 2, farmerConfirmation: { how: 'pin', ...sums } })
    expect(JSON.stringify(seen)).not.toContain('pbkdf2')
  })

  test('a signature needs its picture, a PIN its proof', async () => {
    const { id: deliveryId } = await anOpenDelivery(world)
    const bare = { deliveryId, bagCount: 3, grossWeightGrams: 183_000, confirmedAt: confirmed.confirmedAt }
    for (const how of ['signature', 'pin'] as const)
      await expect(runOperation(world.as('field_manager'), confirmSlip, { ...bare, how })).rejects.toMatchObject({
        code: 'invalid',
      })
  })
})
