import { afterAll, beforeAll, expect, test } from 'vitest'
import { invariants } from '@/db/invariants/sums'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import { changeFarmer } from '@/lib/services/farmer/operations/change-farmer'
import { moveGunnyBags } from '@/lib/services/farmer/operations/move-gunny-bags'
import { getFarmer } from '@/lib/services/farmer/queries/farmers'
import { gunnyBagAccount } from '@/lib/services/farmer/queries/gunny-bags'
import { anAdvance, aSettlement } from '@/lib/testing/money'
import { type OwnDatabase, ownDatabase } from '@/lib/testing/own-database'
import { aPhone } from '@/lib/testing/phone'
import { aDelivery, aFarmer, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { mergeFarmers } from './operations/merge-farmers'
import { reverseSettlement } from './operations/reverse-settlement'
import { farmerLedger } from './queries/ledger'

let database: OwnDatabase
let world: World
beforeAll(async () => {
  database = await ownDatabase()
  world = await foundWorld()
})
afterAll(() => database.drop())

const merge = (farmerId: string, intoFarmerId: string) =>
  runOperation(world.as('owner'), mergeFarmers, { farmerId, intoFarmerId, reason: 'same phone and passbook' })
const ledgerOf = (farmerId: string) => runQuery(world.as('owner'), farmerLedger, { farmerId, limit: 200 })

async function everyPromiseHolds() {
  for (const { promise, breaches } of invariants) expect(await breaches(database.owner), promise).toEqual([])
}

test('open advances and unsettled bags go along, and the ledgers say so', async () => {
  const [ended, into] = [await aFarmer(world), await aFarmer(world)]
  const { id: tripId } = await aTrip(world)
  const { id: deliveryId } = await aDelivery(world, tripId, ended.id, [62, 61])
  await anAdvance(world, ended.id, 1_500)
  const bags = { kind: 'given' as const, bagCount: 5, movedOn: '2026-11-20' }
  await runOperation(world.as('owner'), moveGunnyBags, { farmerId: ended.id, ...bags })
  const { value } = await merge(ended.id, into.id)
  expect(value).toEqual({ farmerId: into.id, movedAdvances: 1, movedDeliveries: 1 })

  expect((await runQuery(world.as('owner'), getDelivery, { deliveryId })).farmer.id).toBe(into.id)
  expect(await ledgerOf(ended.id)).toMatchObject({ advanceBalancePaise: 0 })
  const now = await ledgerOf(into.id)
  expect(now).toMatchObject({ advanceBalancePaise: 150_000, balancePaise: 0 })
  expect(now.data.map(({ kind, advanceBalancePaise }) => [kind, advanceBalancePaise])).toEqual([
    ['advance-moved', 150_000],
  ])
  const [old, kept] = [
    await runQuery(world.as('owner'), getFarmer, { farmerId: ended.id }),
    await runQuery(world.as('owner'), getFarmer, { farmerId: into.id }),
  ]
  expect(old).toMatchObject({ status: 'archived', mergedInto: { id: into.id } })
  expect(kept.mergedFrom.map(({ id }) => id)).toEqual([ended.id])
  const { outCount } = await runQuery(world.as('owner'), gunnyBagAccount, { farmerId: into.id })
  expect(outCount).toBe(5)
  const more = runOperation(world.as('owner'), moveGunnyBags, { farmerId: ended.id, ...bags })
  await expect(more).rejects.toMatchObject({ reason: 'farmer.merged' })
  await everyPromiseHolds()
})

test('what a phone still sends under the ended record is booked under the other, also after a second merge', async () => {
  const [first, second, last] = [await aFarmer(world), await aFarmer(world), await aFarmer(world)]
  const { id: tripId } = await aTrip(world)
  await merge(first.id, second.id)
  await merge(second.id, last.id)
  const phone = aPhone(() => world.as('field_manager'))
  const deliveryId = newId()
  const results = await phone.send([
    phone.op('delivery.open', { id: deliveryId, tripId, farmerId: first.id }),
    phone.op('payment.record-advance', {
      ...{ id: newId(), farmerId: first.id, amountPaise: 50_000, method: 'cash', paidOn: '2026-11-20' },
      ...{ reference: null, reason: 'seed' },
    }),
  ])
  expect(results.map(({ status }) => status)).toEqual(['done', 'done'])
  expect((await runQuery(world.as('owner'), getDelivery, { deliveryId })).farmer.id).toBe(last.id)
  expect((await ledgerOf(last.id)).advanceBalancePaise).toBe(50_000)
  const opening = { tripId: (await aTrip(world)).id, farmerId: first.id }
  expect((await runOperation(world.as('field_manager'), openDelivery, opening)).value.farmer.id).toBe(last.id)
})

test('money that is due is paid first, two deliveries of one trip are settled first, and there is no way back', async () => {
  const settled = await aSettlement(world)
  const into = await aFarmer(world)
  await expect(merge(settled.farmerId, into.id)).rejects.toMatchObject({ reason: 'farmer.has-money-due' })
  expect((await runQuery(world.as('owner'), getFarmer, { farmerId: settled.farmerId })).status).toBe('active')

  const [one, other] = [await aFarmer(world), await aFarmer(world)]
  const { id: tripId } = await aTrip(world)
  for (const { id } of [one, other]) await aDelivery(world, tripId, id, [60])
  await expect(merge(one.id, other.id)).rejects.toMatchObject({ reason: 'farmer.both-on-trip' })

  await expect(merge(into.id, into.id)).rejects.toMatchObject({ code: 'invalid' })
  const gone = await aFarmer(world)
  await merge(gone.id, into.id)
  await expect(merge(gone.id, one.id)).rejects.toMatchObject({ reason: 'farmer.already-merged' })
  await expect(merge(one.id, gone.id)).rejects.toMatchObject({ code: 'invalid' })
  const back = runOperation(world.as('owner'), changeFarmer, { farmerId: gone.id, status: 'active' })
  await expect(back).rejects.toMatchObject({ reason: 'farmer.merged' })
})

test('a settlement whose advance went along is not reversed: the other record owes what is left of it', async () => {
  const [ended, into] = [await aFarmer(world), await aFarmer(world)]
  await anAdvance(world, ended.id, 10_000)
  const { id: settlementId, finalAmountPaise } = await aSettlement(world, ended.id)
  expect(finalAmountPaise).toBe(0)
  await merge(ended.id, into.id)
  expect((await ledgerOf(into.id)).advanceBalancePaise).toBe(557_500)
  const back = runOperation(world.as('owner'), reverseSettlement, { settlementId, reason: 'typed wrongly' })
  await expect(back).rejects.toMatchObject({ reason: 'settlement.farmer-merged' })
  await everyPromiseHolds()
})
