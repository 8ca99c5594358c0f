import { describe, expect, test } from 'vitest'
import { gunnyBagsRefusal } from './gunny-bags'

describe('gunny bags', () => {
  test('as many as wanted go out, no more come back or are given up than are out', () => {
    expect(gunnyBagsRefusal('given', 500, 0)).toBeNull()
    expect(gunnyBagsRefusal('returned', 30, 30)).toBeNull()
    expect(gunnyBagsRefusal('written_off', 31, 30)?.message).toContain('Only 30')
    expect(gunnyBagsRefusal('returned', 1, 0)?.reason).toBe('gunny-bags.not-out')
  })
})
