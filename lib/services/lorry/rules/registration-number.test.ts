import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRegistrationNumber, parseRegistrationNumber } from './registration-number'

describe('a registration number', () => {
  it.each([
    ['KA 17 C 4821', 'KA17C4821', 'KA 17 C 4821'],
    ['ka-17-c-4821', 'KA17C4821', 'KA 17 C 4821'],
    ['ts09 ub 21', 'TS09UB0021', 'TS 09 UB 0021'],
    ['KA 1 AB 7', 'KA01AB0007', 'KA 01 AB 0007'],
    ['DL 1C AB 1234', 'DL1CAB1234', 'DL 1C AB 1234'],
    ['DL01CAB1234', 'DL1CAB1234', 'DL 1C AB 1234'],
    ['DL 3 C 1234', 'DL3C1234', 'DL 3 C 1234'],
    ['22 BH 1234 AA', '22BH1234AA', '22 BH 1234 AA'],
    ['MH.12.1234', 'MH121234', 'MH 12 1234'],
    ['KA 1 1000', 'KA011000', 'KA 01 1000'],
    ['KA 11 1000', 'KA111000', 'KA 11 1000'],
    ['DL 1 1000', 'DL11000', 'DL 1 1000'],
    ['K A 17 C 48 21', 'KA17C4821', 'KA 17 C 4821'],
    [' ka17c4821 ', 'KA17C4821', 'KA 17 C 4821'],
  ])('%s is stored as %s and shown as %s', (written, stored, shown) => {
    expect(parseRegistrationNumber(written)).toEqual({ ok: true, value: stored })
    expect(formatRegistrationNumber(stored)).toBe(shown)
  })

  it.each([
    ['', 'lorry.registration-not-a-number'],
    ['LORRY 5', 'lorry.registration-not-a-number'],
    ['KA 17 C 0000', 'lorry.registration-not-a-number'],
    ['KA 00 C 1234', 'lorry.registration-not-a-number'],
    ['KA 17 CABC 1234', 'lorry.registration-not-a-number'],
    ['ZZ 17 C 4821', 'lorry.registration-unknown-state'],
    ['22 BH 1234 OI', 'lorry.registration-not-a-number'],
    ["KA17C4821'; drop table lorries", 'lorry.registration-not-a-number'],
  ])('%s is refused', (written, reason) => {
    expect(parseRegistrationNumber(written)).toMatchObject({ ok: false, refusal: { code: 'invalid', reason } })
  })

  it('shown and read again it is the same lorry', () => {
    const part = fc.tuple(
      fc.constantFrom('KA', 'TS', 'DL', 'MH', 'AP'),
      fc.integer({ min: 1, max: 99 }),
      fc.stringMatching(/^[A-Z]{0,3}$/),
      fc.integer({ min: 1, max: 9_999 }),
    )
    fc.assert(
      fc.property(part, ([state, district, letters, number]) => {
        const first = parseRegistrationNumber(`${state} ${district} ${letters} ${String(number).padStart(4, '0')}`)
        if (!first.ok) throw first.refusal
        expect(parseRegistrationNumber(formatRegistrationNumber(first.value))).toEqual(first)
      }),
    )
  })
})
