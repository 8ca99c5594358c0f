import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { catchUp } from '@/lib/events/catch-up'
import { closeDatabase } from '@/lib/platform/db'
import { reverseSettlement } from '@/lib/services/payment/operations/reverse-settlement'
import { aSettlement } from '@/lib/testing/money'
import { foundWorld, type World } from '@/lib/testing/world'
import { makeSlipKey, rotateSlipKey } from './operations/make-slip-key'
import { publicSlipKey } from './public-slip-key'
import { settlementSlip } from './queries/slip'
import { listSlipKeys } from './queries/slip-keys'
import { slipKeyReaction } from './reactions'
import { isSigned } from './signed/check-signature'
import { readSealed } from './signed/payload'

let world: World
let settlementId = ''
beforeAll(async () => {
  world = await foundWorld('Green Valley Maize')
  settlementId = (await aSettlement(world)).id
  while (await catchUp(slipKeyReaction, world.organizationId));
})
afterAll(closeDatabase)

const slipOf = async (id = settlementId) =>
  (await runQuery(world.as('owner'), settlementSlip, { settlementId: id }))[0]!
const squareOf = (url: string | null | undefined) => readSealed(url!.split('#')[1]!)!

test('a settled slip carries its figures, signed; anybody with the public key finds them true', async () => {
  const slip = await slipOf()
  const square = squareOf(slip.signedUrl)
  expect(slip.signedUrl).toBe(`${slip.verificationUrl}#${slip.signedUrl!.split('#')[1]}`)
  expect(square.facts).toMatchObject({
    ...{ slipNumber: slip.slipNumber, farmerCode: slip.farmer.code, bagCount: 3, day: slip.day },
    ...{ netWeightGrams: slip.netWeightGrams, finalAmountPaise: slip.finalAmountPaise },
  })
  const key = await publicSlipKey(square.facts.keyId)
  expect(key).toMatchObject({
    kty: 'OKP',
    crv: 'Ed25519',
    organization: { name: 'Green Valley Maize' },
    retiredAt: null,
  })
  expect(key?.organization.code).toBe(square.facts.organizationCode)
  expect(await isSigned(square, key!.x)).toBe(true)
  expect((await slipOf()).signedUrl).toBe(slip.signedUrl)
})

test('one organization has one key, however many trips are settled at once, and never another’s', async () => {
  await Promise.all([1, 2, 3, 4].map(() => runOperation(world.asSystem(), makeSlipKey, {})))
  const own = (await runQuery(world.as('owner'), listSlipKeys, {})).data
  expect(own).toHaveLength(1)
  const neighbour = await foundWorld('Neighbour')
  await runOperation(neighbour.asSystem(), makeSlipKey, {})
  const theirs = (await runQuery(neighbour.as('owner'), listSlipKeys, {})).data
  expect(theirs.map(({ id }) => id)).not.toContain(own[0]!.id)
  expect(JSON.stringify(own)).not.toContain('k1.')
})

test('after a rotation new papers have the new key, and old ones stay true', async () => {
  const before = squareOf((await slipOf()).signedUrl)
  const { keyId } = (await runOperation(world.as('owner'), rotateSlipKey, {})).value
  const after = squareOf((await slipOf()).signedUrl)
  expect(after.facts.keyId).toBe(keyId)
  const old = await publicSlipKey(before.facts.keyId)
  expect(old?.retiredAt).not.toBeNull()
  expect(await isSigned(before, old!.x)).toBe(true)
  expect(await isSigned(after, old!.x)).toBe(false)
})

test('no key for nonsense, and no new signature for a slip that was reversed', async () => {
  for (const keyId of ['', 'x', '0123456789ab', "' or true --"]) expect(await publicSlipKey(keyId)).toBeNull()
  const settlement = await aSettlement(world)
  await runOperation(world.as('owner'), reverseSettlement, { settlementId: settlement.id, reason: 'wrong price' })
  expect(await slipOf(settlement.id)).toMatchObject({ status: 'reversed', signedUrl: null })
})
