import { afterAll, beforeAll, expect, test } from 'vitest'
import { runOperation, runQuery } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { closeDatabase } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { adjustSettlement } from '@/lib/services/payment/operations/adjust-settlement'
import { recordCharge } from '@/lib/services/payment/operations/record-charge'
import { reverseSettlement } from '@/lib/services/payment/operations/reverse-settlement'
import { settleTrip } from '@/lib/services/payment/operations/settle-trip'
import { newVerificationCode, readVerificationCode } from '@/lib/services/payment/rules/verification-code'
import { questioned } from '@/lib/testing/disputes'
import { anAdvance, aSettlement } from '@/lib/testing/money'
import { aDelivery, aFarmer, aPricedDelivery, aTrip } from '@/lib/testing/season'
import { foundWorld, type World } from '@/lib/testing/world'
import { assertSlipAddsUp, slipLanguages } from './papers/slip-data'
import { relatedSlips, slipLines } from './papers/slip-lines'
import { slipWords } from './papers/slip-words'
import { slipsPdf } from './papers/slips-pdf'
import { deliverySlip, settlementSlip, tripSlips } from './queries/slip'
import { verifySlip } from './verify-slip'

let world: World
beforeAll(async () => {
  world = await foundWorld('Green Valley Maize')
})
afterAll(closeDatabase)
const owner = () => world.as('owner')
const codeOf = (url: string) => url.split('/verify/')[1]!

test('a settled slip says everything and adds up; the PDF of a trip has every slip', async () => {
  const farmer = await aFarmer(world)
  await anAdvance(world, farmer.id, 1000)
  const settlement = await aSettlement(world, farmer.id)
  const [slip] = await runQuery(owner(), settlementSlip, { settlementId: settlement.id })
  assertSlipAddsUp(slip!)
  expect(slip).toMatchObject({
    slipNumber: settlement.number,
    verificationUrl: settlement.verificationUrl,
    provisional: false,
    status: 'settled',
    organization: { name: 'Green Valley Maize' },
    farmer: { name: 'Ramesh Kumar', village: 'Harihar' },
    priceSource: { kind: 'override', reason: 'agreed at the gate' },
    advances: [{ reason: 'seeds', amountPaise: 100_000 }],
    finalAmountPaise: 342_500,
    interestTerms: null,
  })
  expect(slip!.bags).toHaveLength(3)
  const all = await runQuery(owner(), tripSlips, { tripId: settlement.tripId })
  expect(all).toHaveLength(1)
  expect((await slipsPdf(all, 'kn')).subarray(0, 5).toString()).toBe('%PDF-')
})

test('before settling the slip is provisional, and names what is still owed', async () => {
  const farmer = await aFarmer(world)
  await anAdvance(world, farmer.id, 1000)
  const delivery = await aDelivery(world, (await aTrip(world)).id, farmer.id, [62, 61])
  const [slip] = await runQuery(world.as('field_manager'), deliverySlip, { deliveryId: delivery.id })
  assertSlipAddsUp(slip!)
  expect(slip).toMatchObject({ provisional: true, slipNumber: null, finalAmountPaise: null, carryPaise: 100_000 })
  const stranger = runQuery(world.as('field_manager', newId()), deliverySlip, { deliveryId: delivery.id })
  await expect(stranger).rejects.toMatchObject({ code: 'not_found' })
})

test('goods that are paid back are named', async () => {
  const farmer = await aFarmer(world)
  const inKind = { item: 'Seed', quantity: 1.5, unit: 'kg' }
  await anAdvance(world, farmer.id, 500, { method: 'in_kind', inKind, reason: 'for the summer' })
  const settlement = await aSettlement(world, farmer.id)
  const [slip] = await runQuery(owner(), settlementSlip, { settlementId: settlement.id })
  expect(slip!.advances).toMatchObject([{ reason: '1.5 kg Seed, for the summer', amountPaise: 50_000 }])
})

test('a reversed slip and the one that replaces it name each other', async () => {
  const { trip } = await aPricedDelivery(world, (await aFarmer(world)).id, [62], 2500)
  const settle = async () => (await runOperation(owner(), settleTrip, { tripId: trip.id })).value.settlements[0]!
  const first = await settle()
  await runOperation(owner(), reverseSettlement, { settlementId: first.id, reason: 'wrong price' })
  const second = await settle()
  const [old] = await runQuery(owner(), settlementSlip, { settlementId: first.id })
  const [now] = await runQuery(owner(), settlementSlip, { settlementId: second.id })
  expect(old).toMatchObject({ status: 'reversed', replacedBySlipNumber: second.number, replacesSlipNumber: null })
  expect(now).toMatchObject({ status: 'settled', replacedBySlipNumber: null, replacesSlipNumber: first.number })
  expect(relatedSlips(now!, 'en')).toEqual([
    expect.stringMatching(`${first.number} \\(\\d+ \\w+ \\d{4}: wrong price\\)`),
  ])
  expect(await verifySlip(codeOf(first.verificationUrl), newId())).toMatchObject({
    verdict: 'reversed',
    facts: { replacedBySlipNumber: second.number },
  })
})

test('an adjustment after a dispute is a line of its own with the answer, in every language', async () => {
  const { id: settlementId, deliveryId, finalAmountPaise } = await aSettlement(world)
  const { id: disputeId } = await questioned(world, deliveryId)
  await runOperation(owner(), adjustSettlement, { disputeId, adjustmentPaise: -4_200, answer: 'Counted twice.' })
  const [slip] = await runQuery(owner(), settlementSlip, { settlementId })
  assertSlipAddsUp(slip!)
  expect(slip).toMatchObject({ finalAmountPaise: finalAmountPaise - 4_200 })
  for (const language of slipLanguages)
    expect(slipLines(slip!, language).find(({ explain }) => explain[0] === 'Counted twice.')).toMatchObject({
      label: slipWords[language].adjustment,
      figure: '− ₹42.00',
    })
})

test('what a farmer bears of the trip’s charges is a line of its own with the reason, in every language', async () => {
  const { trip } = await aPricedDelivery(world, (await aFarmer(world)).id, [62, 61, 60], 2500)
  const freight = { tripId: trip.id, kind: 'freight', bornBy: 'farmers', amountPaise: 12_345 } as const
  await runOperation(owner(), recordCharge, freight)
  const { settlements } = (await runOperation(owner(), settleTrip, { tripId: trip.id })).value
  const [slip] = await runQuery(owner(), settlementSlip, { settlementId: settlements[0]!.id })
  assertSlipAddsUp(slip!)
  expect(slip).toMatchObject({ finalAmountPaise: 4_425_00 - 12_345 })
  for (const language of slipLanguages) {
    const words = slipWords[language]
    const line = slipLines(slip!, language).find(({ label }) => label === words.charges.freight)
    expect(line).toMatchObject({ figure: '− ₹123.45', explain: [words.chargesExplained] })
  }
})

test('whoever holds the paper learns whether it is real, and only what stands on it', async () => {
  const settlement = await aSettlement(world)
  const code = codeOf(settlement.verificationUrl)
  const answer = await verifySlip(code.toLowerCase(), newId())
  expect(answer).toEqual({
    verdict: 'valid',
    facts: {
      replacedBySlipNumber: null,
      organizationName: 'Green Valley Maize',
      slipNumber: settlement.number,
      settledOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      netWeightGrams: 177_000,
      finalAmountPaise: 442_500,
    },
  })
  for (const wrong of [newVerificationCode(), code.slice(1), `${code}0`, '', "' or 1=1 --", '%00'])
    expect(await verifySlip(wrong, newId())).toEqual({ verdict: 'unknown' })
})

test('searching for codes is stopped', async () => {
  const address = newId()
  for (let i = 0; i < env().RATE_LIMIT_VERIFY_PER_MINUTE; i++) await verifySlip(newVerificationCode(), address)
  expect(await verifySlip(newVerificationCode(), address)).toMatchObject({ verdict: 'too-many' })
})

test('a code is read as a person types it', () => {
  const code = newVerificationCode()
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(readVerificationCode(` ${code.slice(0, 13)}-${code.slice(13).toLowerCase()} `)).toBe(code)
  expect(readVerificationCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(code)
})
