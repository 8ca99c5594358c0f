/** First digits of the ten-digit runs of Indian scripts: Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu, Kannada, Malayalam. */
const ZEROS = [0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66]

/** Any digits of Indian scripts and full-width ones as 0–9; everything else stays. */
export function latinDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = ZEROS.find((start) => code >= start && code < start + 10)
    return zero === undefined ? digit : String(code - zero)
  })
}

/** A long number that a spreadsheet has shortened (`9.87654E+09`): its last digits are lost for good. */
export const isShortenedNumber = (text: string): boolean => /^\d([.,]\d+)?E\+?\d+$/i.test(text.trim())
