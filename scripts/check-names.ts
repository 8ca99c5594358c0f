import type { Fault, Source } from './check-kit'

/** Words of a measure, and the unit the name has to carry. */
const measures: { words: RegExp; unit: RegExp; teach: string }[] = [
  { words: /price(?!List|Source|Id|d\b)/i, unit: /PaisePerKg/, teach: 'PaisePerKg (pricePaisePerKg)' },
  { words: /weight|capacity|payload|deduction/i, unit: /Grams/, teach: 'Grams (grossWeightGrams)' },
  {
    words: /amount|balance|debit|credit|fee|cost|recovered|recovery|interest(?!Bp)/i,
    unit: /Paise/,
    teach: 'Paise (amountPaise)',
  },
  { words: /moisture|rate(?!d)|share|percent/i, unit: /Bp/, teach: 'Bp, basis points (moistureBp)' },
]
const COUNTS = /count|number|version|position|total(Bags|Farmers)$/i

type Field = { name: string; type: string; line: number }

/** Columns (`name: integer('…')`, `grams(`, `paise(`, `date(`, `at(`) and number fields of zod objects. */
function fieldsOf(text: string): Field[] {
  const pattern =
    /^\s*(\w+):\s*(integer|smallint|bigint|numeric|real|doublePrecision|grams|paise|date|at|timestamp|z\s*\.\s*(?:int|number|coerce\.number|bigint|iso\s*\.\s*date(?:time)?))\s*\(/gm
  return [...text.matchAll(pattern)].map((match) => ({
    name: match[1] ?? '',
    type: (match[2] ?? '').replace(/\s/g, ''),
    line: text.slice(0, match.index + match[0].length).split('\n').length,
  }))
}

function wrong({ name, type }: Field): string | undefined {
  if (/^(numeric|real|doublePrecision)$/.test(type)) {
    return `${name} is not an integer: weights are grams, money is paise, rates are basis points (lib/kernel)`
  }
  if (type === 'date' || type === 'z.iso.date') {
    return /(On|From|To|Until|^from|^to|^on|^day)$/.test(name)
      ? undefined
      : `${name} is a day: end its name with On (paidOn)`
  }
  if (/^(at|timestamp|z\.iso\.datetime)$/.test(type)) {
    return /(At|^at)$/.test(name) ? undefined : `${name} is an instant: end its name with At (settledAt)`
  }
  if (COUNTS.test(name)) return undefined
  const measure = measures.find(({ words }) => words.test(name))
  if (!measure || measures.some(({ unit }) => unit.test(name))) return undefined
  return `${name} does not say its unit: ${measure.teach}`
}

/** Names of numbers, days and instants carry their unit, in tables and in what goes in and out. */
export function checkNames(sources: Source[]): Fault[] {
  return sources
    .filter(({ file }) => /^db\/schema\/.*\.ts$|^lib\/services\/.*\/(schema|view|events)\.ts$/.test(file))
    .flatMap(({ file, text }) =>
      fieldsOf(text).flatMap((field) => {
        const message = wrong(field)
        return message ? [{ file, line: field.line, message }] : []
      }),
    )
}
