import { describe, expect, test } from 'vitest'
import { rupeeWords } from './rupee-words'

describe('an amount in words', () => {
  test.each([
    [0, 'Rupees zero only'],
    [100, 'Rupees one only'],
    [1_500_000, 'Rupees fifteen thousand only'],
    [2_100, 'Rupees twenty-one only'],
    [1_500_050, 'Rupees fifteen thousand and fifty paise only'],
    [9_999_999, 'Rupees ninety-nine thousand nine hundred ninety-nine and ninety-nine paise only'],
    [20_000_100, 'Rupees two lakh one only'],
    [1_234_567_800, 'Rupees one crore twenty-three lakh forty-five thousand six hundred seventy-eight only'],
    [10_000_000_000_000, 'Rupees ten thousand crore only'],
  ])('%i paise: %s', (paise, words) => expect(rupeeWords(paise)).toBe(words))

  test('there is none for less than nothing', () => expect(() => rupeeWords(-1)).toThrow(RangeError))
})
