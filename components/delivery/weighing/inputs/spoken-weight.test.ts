import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { englishTens, englishWords, hindiPairs, hindiWords } from './number-words'
import { spokenGrams } from './spoken-weight'

describe('a weight as it is said', () => {
  it.each([
    ['sixty two point five', 62_500],
    ['Sixty-two point five kilograms', 62_500],
    ['62.5', 62_500],
    ['62.5kg', 62_500],
    ['62 point 5', 62_500],
    ['sixty two and a half', 62_500],
    ['sixty two and a half kilo', 62_500],
    ['six two point five', 62_500],
    ['sixty two kilo five hundred grams', 62_500],
    ['sixty two', 62_000],
    ['a hundred', 100_000],
    ['one hundred', 100_000],
    ['the bag weighs fifty nine', 59_000],
    ['forty point zero', 40_000],
    ['साढ़े बासठ', 62_500],
    ['साढ़े बासठ', 62_500],
    ['बासठ दशमलव पाँच', 62_500],
    ['बासठ दशमलव पांच किलो', 62_500],
    ['बासठ पॉइंट पाँच', 62_500],
    ['६२.५', 62_500],
    ['६२ दशमलव ५', 62_500],
    ['62.5 किलो', 62_500],
    ['बासठ किलो पाँच सौ ग्राम', 62_500],
    ['सवा साठ', 60_250],
    ['पौने साठ', 59_750],
    ['उनसठ', 59_000],
    ['छियासठ दशमलव नौ', 66_900],
    ['सौ', 100_000],
    ['बोरी का वज़न साढ़े पचपन किलो है', 55_500],
    ['ढाई', 2_500],
  ])('%s', (said, grams) => expect(spokenGrams(said)).toBe(grams))

  it.each([
    '',
    'kilo',
    'sixty two something',
    'sixty two point',
    'point five',
    'sixty seventy',
    'twenty twelve',
    'sixty two point five five five',
    'साढ़े',
    'बासठ तिरसठ चौंसठ',
    'what is the weather',
    '62.5 63',
    'five hundred grams',
  ])('%j is not understood, and so no bag', (said) => expect(spokenGrams(said)).toBeNull())
})

describe('every weight of the trade, in both languages', () => {
  const wordOf = (map: ReadonlyMap<string, number>, value: number) =>
    [...map].find(([, other]) => other === value)?.[0] ?? ''
  const inEnglish = (whole: number): string => {
    if (whole === 100) return 'one hundred'
    if (whole < 20 || whole % 10 === 0) return wordOf(englishWords, whole)
    return `${englishTens[Math.floor(whole / 10)]?.split(' ')[0]} ${wordOf(englishWords, whole % 10)}`
  }
  const tenths = fc.integer({ min: 100, max: 1_000 })

  it('English', () =>
    fc.assert(
      fc.property(tenths, (tenth) => {
        const said = `${inEnglish(Math.floor(tenth / 10))} point ${wordOf(englishWords, tenth % 10)}`
        expect(spokenGrams(said), said).toBe(tenth * 100)
      }),
    ))

  it('Hindi, in every spelling', () =>
    fc.assert(
      fc.property(tenths, fc.nat(), (tenth, pick) => {
        const spellings = hindiPairs.filter(([, value]) => value === Math.floor(tenth / 10))
        const word = spellings[pick % spellings.length]![0]
        const said = `${word} दशमलव ${wordOf(hindiWords, tenth % 10)}`
        expect(spokenGrams(said), said).toBe(tenth * 100)
        expect(spokenGrams(`साढ़े ${word}`)).toBe(Math.floor(tenth / 10) * 1_000 + 500)
      }),
    ))

  it('no word means two numbers, and none of nought to a hundred is missing', () => {
    expect(new Map(hindiPairs).size).toBe(hindiPairs.length)
    expect(new Set(hindiWords.values()).size).toBe(101)
  })

  it('any text at all is a weight or nothing', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        const grams = spokenGrams(text)
        expect(grams === null || Number.isSafeInteger(grams)).toBe(true)
      }),
    ))
})
