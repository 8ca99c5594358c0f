import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { closeDatabase, transaction } from '@/lib/platform/db'
import { changeOrganization } from '@/lib/services/user/operations/change-organization'
import { getOrganization } from '@/lib/services/user/queries'
import { aDelivery, aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { getTrip } from '../queries/trips'
import { acceptMismatch } from './accept-mismatch'
import { arriveTrip } from './arrive-trip'
import { dispatchTrip } from './dispatch-trip'
import { freezeTrip } from './freeze-trip'
import { priceDelivery } from './price-delivery'
import { returnTrip } from './return-trip'
import { submitTrip } from './submit-trip'

let world: World
beforeAll(async () => {
  world = await foundWorld()
})
afterAll(closeDatabase)
const owner = () => world.as('owner')

/** Five bags of 60 kg, weighed whole at both ends (kg, or not at all), priced and ready to settle. */
async function priced(leftKg?: number, arrivedKg?: number) {
  const [trip, farmer] = [await aTrip(world), await aFarmer(world)]
  const delivery = await aDelivery(world, trip.id, farmer.id, [60, 60, 60, 60, 60])
  const at = { tripId: trip.id }
  const grams = (kg?: number) => (kg === undefined ? {} : { weighbridgeGrams: kg * 1_000 })
  await runOperation(world.as('field_manager'), dispatchTrip, { ...at, ...grams(leftKg) })
  await runOperation(world.as('field_manager'), submitTrip, at)
  await runOperation(owner(), arriveTrip, { ...at, ...grams(arrivedKg) })
  await runOperation(owner(), priceDelivery, {
    deliveryId: delivery.id,
    pricePaisePerKg: 2_000,
    reason: 'as agreed at the gate',
  })
  return at
}
const trip = (at: { tripId: string }) => runQuery(owner(), getTrip, at)
const freeze = (at: { tripId: string }) => runOperation(owner(), freezeTrip, at)

test('a load within two per cent of its bags is settled without a question', async () => {
  const at = await priced(295, 299)
  expect(await trip(at)).toMatchObject({ dispatchWeighbridgeGrams: 295_000, mismatchGrams: null, wayGrams: null })
  await freeze(at)
})

test('a load that left with less than its bags waits for a decision, and is settled after it', async () => {
  const at = await priced(290, 290)
  expect(await trip(at)).toMatchObject({ mismatchGrams: -10_000, mismatchReason: null })
  await expect(freeze(at)).rejects.toThrow('10.0 kg less than the bags')
  await expect(runOperation(owner(), acceptMismatch, { ...at, reason: 'hm' })).rejects.toThrow()
  const { value } = await runOperation(owner(), acceptMismatch, { ...at, reason: 'A torn bag, seen by the driver.' })
  expect(value.mismatchReason).toBe('A torn bag, seen by the driver.')
  await expect(runOperation(owner(), acceptMismatch, { ...at, reason: 'Once more, for nothing.' })).rejects.toThrow(
    'agree',
  )
  await freeze(at)
})

test('without a weighbridge where it left, the dealer’s speaks for the bags', async () => {
  const at = await priced(undefined, 310)
  await expect(freeze(at)).rejects.toThrow('10.0 kg more than the bags')
})

test('what is lost on the way is the lorry’s affair: no line waits for it', async () => {
  const at = await priced(300, 285)
  expect(await trip(at)).toMatchObject({ mismatchGrams: null, wayGrams: -15_000 })
  await freeze(at)
})

test('a trip that is sent back forgets that its difference was accepted: other bags, another difference', async () => {
  const at = await priced(290, 290)
  await runOperation(owner(), acceptMismatch, { ...at, reason: 'A torn bag, seen by the driver.' })
  await runOperation(owner(), returnTrip, { ...at, reason: 'bag 3 was read wrongly' })
  expect((await trip(at)).mismatchReason).toBeNull()
})

test('the tolerance is the organization’s own, two per cent where nobody has set one', async () => {
  await transaction({ role: 'svc_user', organizationId: owner().organizationId }, (tx) =>
    tx.execute(sql`update "user".organizations set settings = settings - 'weighbridgeToleranceBp'`),
  )
  const before = await runQuery(owner(), getOrganization, {})
  expect(before.settings.weighbridgeToleranceBp).toBe(200)
  const change = { expectedVersion: before.version, settings: { weighbridgeToleranceBp: 500 } }
  await runOperation(owner(), changeOrganization, change)
  const ctx = owner()
  const wider = {
    ...ctx,
    organization: {
      ...ctx.organization,
      settings: (await runQuery(ctx, getOrganization, {})).settings,
    },
  }
  const at = await priced(290, 290)
  expect((await runQuery(wider, getTrip, at)).mismatchGrams).toBeNull()
  await runOperation(wider, freezeTrip, at)
})
