import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GateSlipData, gateSlipSums, tallyRows } from './gate-slip-sums'

const kilos =
  '64 59 64 65 59 63 61 59 62 60 62 59 60 63 63 64 62 67 66 64 62 62 61 62 65 62 60 60 65 59 65 59 62 62 66 64 63 56 53 62 60 64 61 62 65 66 62 64 66 70 65 62 65 59 64'
    .split(' ')
    .map(Number)
const slip = (more: Partial<GateSlipData> = {}): GateSlipData => ({
  organizationName: 'Tungabhadra Maize',
  farmer: { name: 'Ramesh Kumar', code: 'F036', village: 'Harihar' },
  lorryRegistration: 'KA 17 C 4521',
  managerName: 'Manju',
  place: 'Harihar',
  at: '2026-11-23T05:00:00Z',
  timeZone: 'Asia/Kolkata',
  bags: kilos.map((kilo, i) => ({ number: i + 1, weightGrams: kilo * 1000 })),
  standardDeductionGramsPerBag: 2_000,
  moistureBp: 1_450,
  grade: 'good',
  priceList: {
    id: 'list',
    effectiveFrom: '2026-11-20',
    bands: [
      { maxMoistureBp: 1_400, pricePaisePerKg: 2_250 },
      { maxMoistureBp: 1_600, pricePaisePerKg: 2_150 },
    ],
  },
  advanceOutstandingPaise: 15_000_00,
  ...more,
})

describe('the slip at the gate', () => {
  it('55 bags of the paper slip that added wrongly come out right', () =>
    expect(gateSlipSums(slip())).toEqual({
      bagCount: 55,
      grossWeightGrams: 3_431_000,
      standardDeductionGrams: 110_000,
      netWeightGrams: 3_321_000,
      expected: { pricePaisePerKg: 2_150, valuePaise: 71_401_50, minMoistureBp: 1_400, maxMoistureBp: 1_600 },
    }))

  it('the farmer’s own price goes before the trip’s, that before the list', () => {
    const price = (more: Partial<GateSlipData>) => gateSlipSums(slip(more)).expected?.pricePaisePerKg
    expect(price({ farmerPricePaisePerKg: 2_300, tripPricePaisePerKg: 2_200 })).toBe(2_300)
    expect(price({ tripPricePaisePerKg: 2_200 })).toBe(2_200)
  })

  it('without a list, or above its last band, no price is promised', () => {
    expect(gateSlipSums(slip({ priceList: null })).expected).toBeNull()
    expect(gateSlipSums(slip({ moistureBp: 1_900 })).expected).toBeNull()
    expect(gateSlipSums(slip({ moistureBp: null })).expected).toBeNull()
  })

  it('struck bags stand nowhere, and the rows of ten add up to the gross', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ weightGrams: fc.integer({ min: 100, max: 1_000 }).map((n) => n * 100), isStruck: fc.boolean() }),
          {
            maxLength: 500,
          },
        ),
        (given) => {
          const bags = given.map((bag, i) => ({ ...bag, number: i + 1 }))
          const rows = tallyRows(bags)
          const sums = gateSlipSums(slip({ bags }))
          expect(rows.reduce((sum, row) => sum + row.grams, 0)).toBe(sums.grossWeightGrams)
          expect(rows.flatMap((row) => row.bags).some((bag) => bag.isStruck)).toBe(false)
          expect(rows.every((row) => row.bags.length <= 10)).toBe(true)
        },
      ),
    ))
})
