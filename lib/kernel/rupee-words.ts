const small = [
  ...['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
/** India counts in hundreds, thousands, lakhs (10⁵) and crores (10⁷). */
const steps: [number, string][] = [
  [10_000_000, 'crore'],
  [100_000, 'lakh'],
  [1_000, 'thousand'],
  [100, 'hundred'],
]

function below100(value: number): string {
  if (value < 20) return small[value]!
  return [tens[Math.trunc(value / 10)], small[value % 10]].filter(Boolean).join('-')
}

function words(value: number): string {
  const step = steps.find(([size]) => value >= size)
  if (!step) return below100(value)
  const [size, name] = step
  return [words(Math.trunc(value / size)), name, words(value % size)].filter(Boolean).join(' ')
}

/**
 * An amount as it is written on a receipt, in English: 1500050 paise → `Rupees fifteen thousand and fifty paise only`.
 * @throws RangeError for less than nothing or what no JSON integer carries.
 */
export function rupeeWords(paise: number): string {
  if (!Number.isSafeInteger(paise) || paise < 0) throw new RangeError('not an amount')
  const rupees = words(Math.trunc(paise / 100)) || 'zero'
  const rest = paise % 100
  return `Rupees ${rupees}${rest > 0 ? ` and ${words(rest)} paise` : ''} only`
}
