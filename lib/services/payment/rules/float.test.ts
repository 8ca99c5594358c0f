import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countRefusal, floatCountedLines, floatDrawnLines, floatReturnedLines, returnRefusal } from './float'
import { balanceOf } from './journal'

const amount = fc.integer({ min: 1, max: 10_000_000 })

describe('cash with a member', () => {
  test('a count leaves on the member’s account what was counted, whatever was drawn, paid out and returned', () =>
    fc.assert(
      fc.property(
        amount,
        fc.nat(10_000_000),
        fc.nat(10_000_000),
        fc.nat(10_000_000),
        (drawn, returned, paid, counted) => {
          const difference = counted - (drawn - returned - paid)
          const lines = [
            ...floatDrawnLines('m', drawn),
            ...(returned > 0 ? floatReturnedLines('m', returned) : []),
            ...floatCountedLines('m', paid, difference),
          ]
          expect(balanceOf(lines, 'cash_with_managers')).toBe(counted)
          expect(balanceOf(lines, 'cash')).toBe(returned + paid - drawn)
          expect(balanceOf(lines, 'cash_differences') + difference).toBe(0)
        },
      ),
    ))

  test('a count that finds what is expected, with nothing paid out, moves nothing', () =>
    expect(floatCountedLines('m', 0, 0)).toEqual([]))

  test('nobody returns more than should be there', () => {
    expect(returnRefusal(500, 500)).toBeNull()
    expect(returnRefusal(501, 500)).toMatchObject({ reason: 'float.more-than-held' })
    expect(returnRefusal(1, -100)?.message).toContain('Nothing should be there')
  })

  test('a difference is explained', () => {
    expect(countRefusal(0, null)).toBeNull()
    expect(countRefusal(-100, 'lost a note')).toBeNull()
    expect(countRefusal(-100, ' ')?.details?.fields).toMatchObject([
      { path: 'note', message: expect.stringContaining('₹1.00 is missing') },
    ])
  })
})
