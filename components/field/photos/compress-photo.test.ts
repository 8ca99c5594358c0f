import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, photoTries } from './compress-photo'

describe('making a picture smaller', () => {
  it.each([
    [4_000, 3_000, 1_600, 1_600, 1_200],
    [3_000, 4_000, 1_600, 1_200, 1_600],
    [640, 480, 1_600, 640, 480],
    [10_000, 1, 1_600, 1_600, 1],
  ])('%i × %i within %i is %i × %i', (width, height, side, w, h) =>
    expect(fitted(width, height, side)).toEqual({ width: w, height: h }),
  )

  it('is never larger than it was, and never nothing', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 20_000 }), (width, height) => {
        for (const { side } of photoTries) {
          const small = fitted(width, height, side)
          expect(small.width).toBeLessThanOrEqual(Math.min(width, side))
          expect(small.height).toBeLessThanOrEqual(Math.min(height, side))
          expect(Math.min(small.width, small.height)).toBeGreaterThanOrEqual(1)
        }
      }),
    ))

  it('each try is smaller than the one before', () => {
    const weights = photoTries.map(({ side, quality }) => side * side * quality)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
  })
})
