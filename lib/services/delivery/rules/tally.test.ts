import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFarFromUsual, outlierNumbers, usualWeight } from './outliers'
import { averageWarning, checkpoints, nextBagNumber, tally } from './tally'

/** The list of the second worked example of the domain document, kg. */
const paper = (
  '64 59 64 65 59 63 61 59 62 60 62 59 60 63 63 64 62 67 66 64 62 62 61 62 65 62 60 60 65 59 65 59 62 62 66 64 63 ' +
  '56 53 62 60 64 61 62 65 66 62 64 66 70 65 62 65 59 64'
)
  .split(' ')
  .map((kg, i) => ({ number: i + 1, weightGrams: Number(kg) * 1_000 }))

const bagList = fc
  .array(fc.record({ weightGrams: fc.integer({ min: 100, max: 1_000 }).map((n) => n * 100), isStruck: fc.boolean() }), {
    maxLength: 120,
  })
  .map((bags) => bags.map((bag, i) => ({ ...bag, number: i + 1 })))

describe('the tally of a delivery', () => {
  it('adds what the paper slip added wrongly', () => {
    expect(tally(paper)).toEqual({ bagCount: 55, grossWeightGrams: 3_431_000, averageGrams: 62_382 })
  })

  it('leaves struck bags out and never gives their number again', () => {
    const bags = [
      { number: 1, weightGrams: 60_000 },
      { number: 2, weightGrams: 61_000, isStruck: true },
    ]
    expect(tally(bags)).toMatchObject({ bagCount: 1, grossWeightGrams: 60_000 })
    expect(nextBagNumber(bags)).toBe(3)
    expect(nextBagNumber([])).toBe(1)
    expect(nextBagNumber([{ number: 500 }])).toBeNull()
  })

  it('subtotals per ten end at the whole', () => {
    const points = checkpoints(paper)
    expect(points).toHaveLength(6)
    expect(points[0]).toEqual({ fromNumber: 1, toNumber: 10, grams: 616_000, runningGrams: 616_000, bagCount: 10 })
    fc.assert(
      fc.property(bagList, (bags) => {
        const { bagCount, grossWeightGrams } = tally(bags)
        const all = checkpoints(bags)
        expect(all.at(-1)?.runningGrams ?? 0).toBe(grossWeightGrams)
        expect(all.reduce((sum, point) => sum + point.bagCount, 0)).toBe(bagCount)
        expect(all.slice(0, -1).every((point) => point.bagCount === 10)).toBe(true)
      }),
    )
  })

  it.each([
    [20_000, null],
    [19_999, 'delivery.average-too-light'],
    [80_000, null],
    [80_001, 'delivery.average-too-heavy'],
  ])('an average of %i g gives %s', (weightGrams, slug) => {
    expect(averageWarning({ bagCount: 7, grossWeightGrams: weightGrams * 7 })?.slug ?? null).toBe(slug)
  })

  it('says nothing of an empty delivery', () => {
    expect(averageWarning({ bagCount: 0, grossWeightGrams: 0 })).toBeNull()
  })
})

describe('bags far from the farmer’s own usual weight', () => {
  it('marks the 53 and the 70 of the worked example', () => {
    expect(outlierNumbers(paper)).toEqual([39, 50])
  })

  it('marks a slip of the finger and nothing else', () => {
    const bags = [60, 61, 59.5, 60.5, 16, 60].map((kg, i) => ({ number: i + 1, weightGrams: kg * 1_000 }))
    expect(outlierNumbers(bags)).toEqual([5])
  })

  it('knows nothing usual below five bags', () => {
    expect(usualWeight(paper.slice(0, 4))).toBeNull()
    expect(isFarFromUsual(10_000, null)).toBe(false)
  })

  it('never marks bags that all lie within a tenth of the middle', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 58_000, max: 62_000 }), { minLength: 5, maxLength: 60 }), (weights) => {
        expect(outlierNumbers(weights.map((weightGrams, i) => ({ number: i + 1, weightGrams })))).toEqual([])
      }),
    )
  })

  it('never marks half of the bags or more, and does not mind their order', () => {
    fc.assert(
      fc.property(bagList, (bags) => {
        const marked = outlierNumbers(bags)
        expect(marked.length * 2).toBeLessThanOrEqual(bags.length)
        expect(outlierNumbers(bags.toReversed()).sort((a, b) => a - b)).toEqual(marked)
      }),
    )
  })
})
