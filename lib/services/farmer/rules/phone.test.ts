import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPhone, isIndianMobile, parsePhone } from '@/lib/kernel/phone'
import { parseBankAccount, parseIfsc, parseUpiId } from './bank-account'
import { parseName } from './names'

describe('a phone number', () => {
  it.each([
    ['9876543210', '+919876543210'],
    ['098765 43210', '+919876543210'],
    ['+91 98765-43210', '+919876543210'],
    ['0091 (98765) 43210', '+919876543210'],
    ['919876543210', '+919876543210'],
    ['९८७६५ ४३२१०', '+919876543210'],
    ['೯೮೭೬೫೪೩೨೧೦', '+919876543210'],
    ['080 2222 3333', '+918022223333'],
    ['+1 415 555 0100', '+14155550100'],
  ])('%s is %s', (typed, e164) => {
    expect(parsePhone(typed)).toEqual({ ok: true, value: e164 })
  })

  it.each([
    ['98765', 'phone.wrong-length'],
    ['98765432101', 'phone.wrong-length'],
    ['0000000000', 'phone.wrong-length'],
    ['+0123456789', 'phone.wrong-length'],
    ['+12345', 'phone.wrong-length'],
    ['call me', 'phone.not-a-number'],
    ['', 'phone.not-a-number'],
    ['9.87654E+09', 'phone.shortened'],
  ])('%s is refused', (typed, reason) => {
    expect(parsePhone(typed)).toMatchObject({ ok: false, refusal: { reason } })
  })

  it('is the same however it is spaced, and again when read as shown', () => {
    const digits = fc.stringMatching(/^[6-9]\d{9}$/)
    const prefix = fc.constantFrom('', '0', '+91', '0091', '91', '+91 0')
    fc.assert(
      fc.property(digits, prefix, fc.integer({ min: 1, max: 9 }), (number, start, at) => {
        const typed = `${start} ${number.slice(0, at)}-${number.slice(at)}`
        expect(parsePhone(typed)).toEqual({ ok: true, value: `+91${number}` })
        expect(parsePhone(formatPhone(`+91${number}`))).toEqual({ ok: true, value: `+91${number}` })
        expect(isIndianMobile(`+91${number}`)).toBe(true)
      }),
    )
  })
})

describe('bank details', () => {
  it.each([
    [parseBankAccount, '3412 3456 789', '34123456789'],
    [parseBankAccount, '123456789', '123456789'],
    [parseIfsc, 'sbin0001234', 'SBIN0001234'],
    [parseUpiId, 'Ramesh.K@OkSBI', 'ramesh.k@oksbi'],
  ])('case %#: %s %s', (parse, typed, stored) => {
    expect(parse(typed)).toEqual({ ok: true, value: stored })
  })

  it.each([
    [parseBankAccount, '12345678', 'bank-account.wrong-length'],
    [parseBankAccount, '1234567890123456789', 'bank-account.wrong-length'],
    [parseBankAccount, '3.41235E+11', 'bank-account.shortened'],
    [parseIfsc, 'SBIN1001234', 'ifsc.not-a-code'],
    [parseUpiId, 'ramesh', 'upi.not-an-id'],
  ])('case %#: %s %s is refused', (parse, typed, reason) => {
    expect(parse(typed)).toMatchObject({ ok: false, refusal: { reason } })
  })

  it('points at the letter O where a zero belongs', () => {
    const result = parseIfsc('SBINO001234')
    expect(result.ok ? '' : result.refusal.message).toContain('digit 0')
  })
})

describe('a name', () => {
  it.each([
    ['  Ramesh   Gowda ', 'Ramesh Gowda'],
    ['ರಮೇಶ್ ಗೌಡ', 'ರಮೇಶ್ ಗೌಡ'],
    ['Mary D’Souza', 'Mary D’Souza'],
    ['\ufeffSita', 'Sita'],
  ])('%j is kept as %j', (typed, name) => {
    expect(parseName(typed, 'The name', 'name')).toEqual({ ok: true, value: name })
  })

  it.each([
    ['', 'name.missing'],
    ['  ', 'name.missing'],
    ['R', 'name.too-short'],
    ['x'.repeat(101), 'name.too-long'],
    ['12345', 'name.not-a-name'],
    ['=HYPERLINK("http://x")', 'name.is-formula'],
    ['@SUM(A1)', 'name.is-formula'],
    ['+cmd|calc', 'name.is-formula'],
  ])('%j is refused', (typed, reason) => {
    expect(parseName(typed, 'The name', 'name')).toMatchObject({ ok: false, refusal: { reason } })
  })
})
