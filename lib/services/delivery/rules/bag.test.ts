import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatKg } from '@/lib/kernel/weight'
import { bagCountRefusal, bagNumberRefusal, bagsRefusal, bagWeightRefusal, parseBagWeight } from './bag'

const limits = { bagMinGrams: 10_000, bagMaxGrams: 100_000 }

describe('the weight of a bag', () => {
  it.each([
    ['62.5', 62_500],
    ['10', 10_000],
    ['100.0', 100_000],
    [' 59 ', 59_000],
  ])('%s kg is taken', (text, grams) => {
    expect(parseBagWeight(text, limits)).toEqual({ ok: true, value: grams })
  })

  it.each([
    ['0', 'bag.too-light', 'too light'],
    ['9.9', 'bag.too-light', '10.0 to 100.0 kg'],
    ['100.1', 'bag.too-heavy', 'too heavy'],
    ['-5', 'bag.not-a-weight', 'not a weight'],
    ['sixty', 'bag.not-a-weight', 'for example 62.5'],
    ['62.55', 'bag.not-a-weight', 'for example 62.5'],
    ['', 'bag.not-a-weight', 'not a weight'],
  ])('%s kg is refused with words', (text, reason, words) => {
    const result = parseBagWeight(text, limits)
    expect(result.ok ? null : result.refusal).toMatchObject({ code: 'invalid', reason })
    expect(result.ok ? '' : result.refusal.message).toContain(words)
  })

  it('follows the settings of the organization', () => {
    expect(bagWeightRefusal(105_000, { bagMinGrams: 20_000, bagMaxGrams: 110_000 })).toBeNull()
    expect(bagWeightRefusal(15_000, { bagMinGrams: 20_000, bagMaxGrams: 110_000 })?.reason).toBe('bag.too-light')
  })

  it('takes exactly the multiples of 100 g within the limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000, max: 300_000 }), (grams) => {
        const isFine = grams >= 10_000 && grams <= 100_000 && grams % 100 === 0
        expect(bagWeightRefusal(grams, limits) === null).toBe(isFine)
        if (isFine) expect(parseBagWeight(formatKg(grams), limits)).toEqual({ ok: true, value: grams })
      }),
    )
  })
})

describe('bags that arrive together', () => {
  const bags = (count: number, first = 1) =>
    Array.from({ length: count }, (_, i) => ({ number: first + i, weightGrams: 60_000 }))

  it('may be 500 and not 501', () => {
    expect(bagsRefusal(bags(500), new Set(), limits)).toBeNull()
    expect(bagsRefusal(bags(501), new Set(), limits)?.reason).toBe('bag.too-many')
    expect(bagsRefusal(bags(1, 500), new Set(bags(499).map((bag) => bag.number)), limits)).toBeNull()
  })

  it('names every fault with its place', () => {
    const typed = [
      { number: 1, weightGrams: 60_000 },
      { number: 1, weightGrams: 9_900 },
      { number: 0, weightGrams: 60_000 },
    ]
    const refusal = bagsRefusal(typed, new Set(), limits)
    expect(refusal?.code).toBe('invalid')
    expect(refusal?.details.fields?.map((field) => field.path)).toEqual([
      'bags.1.number',
      'bags.1.weightGrams',
      'bags.2.number',
    ])
  })

  it('conflicts with a number that is already recorded, struck or not', () => {
    expect(bagsRefusal(bags(3, 5), new Set([7]), limits)).toMatchObject({
      code: 'conflict',
      reason: 'bag.number-taken',
    })
    expect(bagNumberRefusal(8, new Set([7]))).toBeNull()
  })

  it('must be as many as were counted', () => {
    expect(bagsRefusal(bags(54), new Set(), limits, 55)?.message).toBe('You counted 55 bags, but there are 54 weights.')
  })
})

describe('bags counted by hand', () => {
  it.each([
    [undefined, 3],
    [3, 3],
  ])('%s counted, %s weighed: in order', (counted, weighed) => {
    expect(bagCountRefusal(counted, weighed)).toBeNull()
  })

  it('must equal the weights, with words that name both', () => {
    const refusal = bagCountRefusal(50, 49)
    expect(refusal).toMatchObject({ code: 'invalid', reason: 'bag.count-mismatch' })
    expect(refusal?.message).toContain('Counted by hand: 50. Weights that came: 49.')
  })
})
