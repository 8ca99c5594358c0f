import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chargesPaise, landedCost, type SharedCharge, shareCharges } from './charges'

const freight = (amountPaise: number): SharedCharge => ({ chargeId: 'c', kind: 'freight', amountPaise })
const line = (deliveryId: string, netWeightGrams: number, valuePaise: number | null = null) => ({
  ...{ deliveryId, netWeightGrams, valuePaise },
})
const sharesOf = (charges: SharedCharge[], lines: ReturnType<typeof line>[]) =>
  Object.fromEntries([...shareCharges(charges, lines)].map(([id, shares]) => [id, chargesPaise(shares)]))

test('by net weight, to the paisa', () => {
  expect(sharesOf([freight(1_000_00)], [line('a', 2_000_000), line('b', 1_000_000)])).toEqual({ a: 666_67, b: 333_33 })
  expect(sharesOf([freight(100)], [line('a', 1), line('b', 1), line('c', 1)])).toEqual({ a: 34, b: 33, c: 33 })
  expect(sharesOf([freight(100)], [line('a', 0)])).toEqual({ a: 0 })
  expect(sharesOf([], [line('a', 5)])).toEqual({ a: 0 })
})

test('nobody bears more than the maize is worth; the rest is ours', () => {
  const charges = [freight(900), { ...freight(300), chargeId: 'd', kind: 'loading' as const }]
  expect(sharesOf(charges, [line('a', 1_000, 500), line('b', 1_000, 100_000)])).toEqual({ a: 500, b: 600 })
})

test('shares of any trip sum to what is borne, and none is negative', () => {
  const lines = fc.array(fc.record({ grams: fc.integer({ min: 0, max: 40_000_000 }) }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000_000_00 }), lines, (amountPaise, given) => {
      const all = given.map(({ grams }, index) => line(String(index).padStart(3, '0'), grams))
      const shares = [...shareCharges([freight(amountPaise)], all).values()].map(chargesPaise)
      const isAny = given.some(({ grams }) => grams > 0)
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(isAny ? amountPaise : 0)
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('what a kilogram really cost', () => {
  const trip = { valuePaise: 59_375_00, chargesPaise: 4_750_00, sharedPaise: 2_375_00, netWeightGrams: 2_375_000 }
  expect(landedCost({ ...trip, arrivedGrams: 2_350_000 })).toEqual({
    ...{ costPaise: 61_750_00, perNetKgPaise: 26_00, perArrivedKgPaise: 26_28 },
  })
  expect(landedCost({ ...trip, netWeightGrams: 0, arrivedGrams: null })).toMatchObject({
    ...{ perNetKgPaise: null, perArrivedKgPaise: null },
  })
})
