import { englishWords, hindiWords, plainWord } from './number-words'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' ').map(plainWord))
const POINTS = words('point dot decimal दशमलव पॉइंट पॉइन्ट प्वाइंट पाइंट बिंदु')
const KILOS = words('kg kgs kilo kilos kilogram kilograms किलो किलोग्राम केजी')
const GRAMS = words('gram grams ग्राम')
const HUNDREDS = words('hundred सौ')
/** Said beside the number, and meaning nothing for it. */
const FILLERS = words('and a the bag weight is weighs है का की बोरी बोरा वजन वज़न')
/** Before a number: साढ़े half more, सवा a quarter more, पौने a quarter less. In hundredths. */
const BEFORE = new Map([
  [plainWord('साढ़े'), 50],
  [plainWord('साड़े'), 50],
  [plainWord('सवा'), 25],
  [plainWord('पौने'), -25],
])
const AFTER = new Map([
  ['half', 50],
  ['quarter', 25],
])
const WHOLE = new Map([
  [plainWord('डेढ़'), 150],
  [plainWord('ढाई'), 250],
])

/**
 * Kilograms as said in English or Hindi → grams: `sixty two point five`, `साढ़े बासठ`, `बासठ दशमलव पाँच`, `62.5`,
 * `६२.५ किलो`. Null when anything in it is not understood: half an understanding would be a wrong bag.
 */
export function spokenGrams(said: string): number | null {
  const tokens = tokensOf(said)
  const kilo = tokens.findIndex((token) => KILOS.has(token))
  const [before, after] = kilo < 0 ? [tokens, []] : [tokens.slice(0, kilo), tokens.slice(kilo + 1)]
  const hundredths = hundredthsOf(before.filter((token) => !FILLERS.has(token)))
  const grams = gramsAfter(after.filter((token) => !FILLERS.has(token)))
  return hundredths === null || grams === null ? null : hundredths * 10 + grams
}

/** Words and figures: `62.5kg` is three of them, `twenty-two` two; Devanagari digits become Latin ones. */
function tokensOf(said: string): string[] {
  const latin = said.replace(/[०-९]/g, (digit) => String('०१२३४५६७८९'.indexOf(digit)))
  return (plainWord(latin).match(/\d+(?:\.\d+)?|[\p{L}\p{M}:]+/gu) ?? []).map(plainWord)
}

function hundredthsOf(tokens: string[]): number | null {
  const first = tokens[0]
  if (first === undefined) return null
  if (tokens.length === 1 && WHOLE.has(first)) return WHOLE.get(first) ?? null
  if (tokens.length === 1 && /^\d+\.\d{1,2}$/.test(first)) return Math.round(Number(first) * 100)
  const shift = BEFORE.get(first)
  if (shift !== undefined) return plus(wholeOf(tokens.slice(1)), shift)
  const ending = AFTER.get(tokens.at(-1) ?? '')
  if (ending !== undefined) return plus(wholeOf(tokens.slice(0, -1)), ending)
  const point = tokens.findIndex((token) => POINTS.has(token))
  if (point < 0) return plus(wholeOf(tokens), 0)
  const digits = digitsOf(tokens.slice(point + 1))
  return digits === null || digits.length > 2
    ? null
    : plus(wholeOf(tokens.slice(0, point)), Number(digits.padEnd(2, '0')))
}

const plus = (whole: number | null, hundredths: number): number | null =>
  whole === null ? null : whole * 100 + hundredths

const numberIn = (token: string): number | null =>
  /^\d{1,3}$/.test(token) ? Number(token) : (englishWords.get(token) ?? hindiWords.get(token) ?? null)

/** A whole number: one word or figure, tens and a unit, a hundred and the rest, or digits said one by one. */
function wholeOf(tokens: string[]): number | null {
  const [first, second] = tokens
  if (first === undefined) return null
  if (tokens.length === 1) return HUNDREDS.has(first) ? 100 : numberIn(first)
  const isHundred = HUNDREDS.has(first) ? 1 : second !== undefined && HUNDREDS.has(second) ? 2 : 0
  if (isHundred > 0) {
    const many = isHundred === 1 ? 1 : numberIn(first)
    const rest = tokens.length > isHundred ? wholeOf(tokens.slice(isHundred)) : 0
    return many === null || many > 9 || rest === null || rest > 99 ? null : many * 100 + rest
  }
  if (tokens.length === 2) {
    const [tens, unit] = [englishWords.get(first) ?? 0, numberIn(second!) ?? 0]
    if (tens >= 20 && unit >= 1 && unit <= 9) return tens + unit
  }
  const digits = digitsOf(tokens)
  return digits === null || digits.length > 3 ? null : Number(digits)
}

function digitsOf(tokens: string[]): string | null {
  if (tokens.length === 1 && /^\d+$/.test(tokens[0]!)) return tokens[0]!
  const values = tokens.map(numberIn)
  return values.length === 0 || values.some((value) => value === null || value > 9) ? null : values.join('')
}

/** `… किलो पाँच सौ ग्राम`: what follows the kilograms. Nothing is 0 g. */
function gramsAfter(tokens: string[]): number | null {
  if (tokens.length === 0) return 0
  if (!GRAMS.has(tokens.at(-1)!)) return null
  const grams = wholeOf(tokens.slice(0, -1))
  return grams === null || grams >= 1_000 ? null : grams
}
