import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWeighings } from './weighbridge'

const BAGS = 5_000_000

test.each([
  ['never weighed', null, null, null, null],
  ['the same everywhere', BAGS, BAGS, null, null],
  ['two per cent more at the dealer', null, 5_100_000, null, null],
  ['a gram beyond', null, 5_100_001, 100_001, null],
  ['three per cent less, weighed at the dealer only', null, 4_850_000, -150_000, null],
  ['left with three per cent less', 4_850_000, 4_850_000, -150_000, null],
  ['left with all of it, three per cent lost on the way', BAGS, 4_850_000, null, -150_000],
  ['left with less and lost more', 4_850_000, 4_700_000, -150_000, -150_000],
  ['weighed as it left only', 4_850_000, null, -150_000, null],
])('%s', (_, dispatchGrams, arrivalGrams, mismatchGrams, wayGrams) => {
  const found = compareWeighings({ bagsGrams: BAGS, dispatchGrams, arrivalGrams }, 200)
  expect(found).toMatchObject({ mismatchGrams, wayGrams })
})

test('an organization that lets nothing pass hears of a gram; bags that were never weighed are a mismatch', () => {
  expect(compareWeighings({ bagsGrams: BAGS, dispatchGrams: BAGS + 1, arrivalGrams: null }, 0).mismatchGrams).toBe(1)
  expect(compareWeighings({ bagsGrams: 0, dispatchGrams: null, arrivalGrams: 100 }, 200).mismatchGrams).toBe(100)
})

test('what is beyond the bags at the dealer is what was beyond as it left and what changed on the way', () => {
  const grams = fc.integer({ min: 0, max: 55_000_000 })
  fc.assert(
    fc.property(
      grams,
      grams,
      grams,
      fc.integer({ min: 0, max: 2_000 }),
      (bagsGrams, dispatchGrams, arrivalGrams, bp) => {
        const found = compareWeighings({ bagsGrams, dispatchGrams, arrivalGrams }, bp)
        expect(found.arrivalBeyondBagsGrams).toBe(found.dispatchBeyondBagsGrams! + found.arrivalBeyondDispatchGrams!)
      },
    ),
  )
})
