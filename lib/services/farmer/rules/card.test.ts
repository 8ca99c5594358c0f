import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardText, cardTokenOf } from './card'

describe('the code on a farmer’s card', () => {
  it('any token comes back as it was', () =>
    fc.assert(
      fc.property(fc.uuid(), (token) => {
        expect(cardTokenOf(cardText(token))).toBe(token)
      }),
    ))

  it('has only signs that make a small code', () =>
    fc.assert(
      fc.property(fc.uuid(), (token) => {
        expect(cardText(token)).toMatch(/^[0-9A-Z:]{37}$/)
      }),
    ))

  it.each(['', 'https://example.com', 'FTC1:', 'FTC2:0123456789ABCDEF0123456789ABCDEF', 'upi://pay?pa=x@y'])(
    '%j is no card of ours',
    (text) => expect(cardTokenOf(text)).toBeNull(),
  )
})
