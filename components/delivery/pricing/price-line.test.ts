import { expect, test } from 'vitest'
import type { PricingLine } from '@/lib/services/delivery/view'
import { hasUnsaved, parseQuality, viewLine } from './price-line'
import { totalsOf } from './price-totals'

const secondExample =
  '64 59 64 65 59 63 61 59 62 60 62 59 60 63 63 64 62 67 66 64 62 62 61 62 65 62 60 60 65 59 65 59 62 62 66 64 63 56 53 62 60 64 61 62 65 66 62 64 66 70 65 62 65 59 64'
    .split(' ')
    .map(Number)

/** A submitted line of the pricing table; weights in kg. */
function aLine(kilos: readonly number[], listedPaisePerKg: number | null): PricingLine {
  const grossWeightGrams = kilos.reduce((sum, kilo) => sum + kilo * 1000, 0)
  return {
    id: 'd',
    farmerId: 'f',
    status: 'submitted',
    bagCount: kilos.length,
    grossWeightGrams,
    qualityDeductionGrams: 0,
    qualityReason: null,
    moistureBp: 1450,
    pricePaisePerKg: null,
    priceSource: null,
    version: 4,
    listed: listedPaisePerKg === null ? null : { pricePaisePerKg: listedPaisePerKg, source: { kind: 'trip' } },
    listedProblem: listedPaisePerKg === null ? 'No price applies here.' : null,
  } as unknown as PricingLine
}
const advance = (advanceId: string, rupees: number, paidOn = '2026-11-01') => ({
  advanceId,
  paidOn,
  outstandingPaise: rupees * 100,
  interestPaise: 0,
})

test('the first worked example: 50 bags, quality 25 kg, ₹25, advance ₹15,000 → ₹44,375', () => {
  const line = aLine(Array(50).fill(50), 2150)
  const draft = { price: '25', priceReason: 'agreed at the gate', quality: '25', qualityReason: 'damp corner' }
  const view = viewLine(line, draft, 2000, [advance('a', 15_000)])
  expect(view.faults).toEqual({})
  expect(view.weights.netWeightGrams).toBe(2_375_000)
  expect(view.amounts?.totalValuePaise).toBe(59_375_00)
  expect(view.toPayPaise).toBe(44_375_00)
  expect(view.ready).toEqual({
    pricePaisePerKg: 2500,
    reason: 'agreed at the gate',
    qualityDeductionGrams: 25_000,
    qualityReason: 'damp corner',
  })
})

test('the second worked example at the list price: ₹71,401.50, four advances, ₹56,401.50 to pay', () => {
  const advances = [3, 4, 3, 5].map((thousand, index) => advance(`a${index}`, thousand * 1000))
  const view = viewLine(aLine(secondExample, 2150), {}, 2000, advances)
  expect(view.amounts).toMatchObject({ grossWeightGrams: 3_431_000, netWeightGrams: 3_321_000 })
  expect(view.amounts?.totalValuePaise).toBe(71_401_50)
  expect(view).toMatchObject({ recoverPaise: 15_000_00, toPayPaise: 56_401_50, carryPaise: 0, isOverride: false })
})

test('a figure that differs asks for its reason, and nothing is sent without it', () => {
  const view = viewLine(aLine([60, 61], 2150), { price: '22', quality: '2 %' }, 2000, [])
  expect(Object.keys(view.faults).sort()).toEqual(['priceReason', 'qualityReason'])
  expect(view.weights.qualityDeductionGrams).toBe(2_420)
  expect(view.ready).toBeNull()
})

test.each([
  ['price', { price: 'cheap' }],
  ['price', { price: '1001' }],
  ['quality', { quality: 'a bit' }],
  ['quality', { quality: '61' }],
  ['recover', { recover: '9999' }],
] as const)('%s as typed in %j is refused with words', (field, draft) => {
  const view = viewLine(aLine([60, 61], 2150), draft, 2000, [advance('a', 500)])
  expect(view.faults[field]).toMatch(/\.$/)
})

test('an emptied price goes back to the list; without a list it says what to do', () => {
  expect(viewLine(aLine([60], 2150), { price: '' }, 2000, []).amounts?.pricePaisePerKg).toBe(2150)
  const bare = viewLine(aLine([60], null), {}, 2000, [])
  expect(bare).toMatchObject({ amounts: null, ready: null, toPayPaise: null })
  expect(bare.faults.price).toBe('No price applies here.')
})

test('less may be recovered than is open; the rest is carried', () => {
  const view = viewLine(aLine([60, 61], 2150), { recover: '500' }, 2000, [advance('a', 2_000)])
  expect(view).toMatchObject({ recoverPaise: 500_00, carryPaise: 1_500_00 })
})

test('quality is kilograms or a share', () => {
  expect(parseQuality('25.5 kg', 'x')).toEqual({ grams: 25_500, reason: 'x' })
  expect(parseQuality('1.5%', 'x')).toEqual({ bp: 150, reason: 'x' })
  expect(parseQuality('', 'x')).toEqual({ grams: 0, reason: 'x' })
  expect(parseQuality('lots', 'x')).toBeNull()
})

test('totals add what adds up and weigh what is an average', () => {
  const lines = [aLine([60, 61], 2000), aLine([50], 2300)].map((line) => ({ line, view: viewLine(line, {}, 2000, []) }))
  const totals = totalsOf(lines)
  expect(totals).toMatchObject({ farmerCount: 2, bagCount: 3, netWeightGrams: 165_000, moistureBp: 1450 })
  expect(totals.totalValuePaise).toBe(117_000 * 2 + 48_000 * 2.3)
  expect(totals.pricePaisePerKg).toBe(2087)
})

test('only what belongs on the delivery counts as unsaved', () => {
  expect(hasUnsaved({ recover: '5' })).toBe(false)
  expect(hasUnsaved({ quality: '5' })).toBe(true)
})
