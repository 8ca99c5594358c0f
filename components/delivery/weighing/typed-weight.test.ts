import { describe, expect, it } from 'vitest'
import { type Entry, pressKey, typedKg, typedText, type WeighKey } from './typed-weight'

const type = (keys: string, entry: Partial<Entry> = {}) =>
  [...keys.replace('⌫', '<')].reduce(
    (text, key) =>
      pressKey(text, key === '<' ? 'back' : (key as WeighKey), { isAutomatic: false, isCount: false, ...entry }),
    '',
  )

describe('keys of the weighing screen', () => {
  it.each([
    ['62.5', '62.5'],
    ['62', '62'],
    ['100.0', '100.0'],
    ['62.57', '62.5'],
    ['6254', '625'],
    ['.5', '0.5'],
    ['062', '62'],
    ['6..2', '6.2'],
    ['62.5⌫', '62.'],
  ])('%s stands as %s', (keys, text) => expect(type(keys)).toBe(text))

  it.each([
    ['625', '62.5'],
    ['5', '0.5'],
    ['1000', '100.0'],
    ['10005', '100.0'],
    ['62.5', '62.5'],
    ['', ''],
  ])('with the point that sets itself, %s is %s kg', (keys, kg) =>
    expect(typedKg(type(keys, { isAutomatic: true }), true)).toBe(kg),
  )

  it('a count has no point and no leading nought', () => {
    expect(type('01.5', { isCount: true })).toBe('15')
    expect(type('5001', { isCount: true })).toBe('500')
  })

  it('a weight that ends with the point is a whole number of kilograms', () => expect(typedKg('62.', false)).toBe('62'))

  it.each([62_500, 10_000, 100_000, 59_900])('what a scale gave reads as typed, in both ways: %i g', (grams) => {
    for (const isAutomatic of [true, false])
      expect(Number(typedKg(typedText(grams, isAutomatic), isAutomatic)) * 1000).toBe(grams)
  })
})
