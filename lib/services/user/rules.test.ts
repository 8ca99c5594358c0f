import { describe, expect, it } from 'vitest'
import { defaultSettings, passwordRefusal } from './rules'
import { OrganizationSettings } from './schema'

describe('the settings of a new organization', () => {
  it('are valid settings', () => {
    expect(OrganizationSettings.parse(defaultSettings)).toEqual(defaultSettings)
  })
})

describe('a password', () => {
  it.each([
    ['short but odd 1', null],
    ['fourteen chars', 'password.too-short'],
    ['ಮಳೆ ಬಂದರೆ ಬೆಳೆ ಚೆನ್ನ', null],
    ['1937482055619023', null],
    ['§±!@#^&*()_{}|<>', null],
    ['x'.repeat(129), 'password.too-long'],
    ['aaaaaaaaaaaaaaaaaa', 'password.too-common'],
    ['abcabcabcabcabcabc', 'password.too-common'],
    ['1234567890123456', 'password.too-common'],
    ['abcdefghijklmnopq', 'password.too-common'],
    ['password password 2026', 'password.too-common'],
    ['Correct Horse Battery Staple', 'password.too-common'],
    ['meera.patil@example.com', 'password.is-email'],
    ['meerapatil 1234567', 'password.too-common'],
    ['four mangoes on a blue bicycle', null],
  ])('%s → %s', (password, reason) => {
    expect(passwordRefusal(password, { email: 'meera.patil@example.com' })?.reason ?? null).toBe(reason)
  })

  it('may be up to 128 signs long, and shorter beside a second factor', () => {
    expect(passwordRefusal('mango bicycle '.repeat(9).trim().slice(0, 128))).toBeNull()
    expect(passwordRefusal('blue kite', { hasSecondFactor: true })).toBeNull()
    expect(passwordRefusal('bluekit', { hasSecondFactor: true })?.reason).toBe('password.too-short')
  })
})
