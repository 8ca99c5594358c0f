import { formatPaise, parseRupees } from '@/lib/kernel/money'
import { formatKg, formatPercent, parseKg, parsePercent } from '@/lib/kernel/weight'

type Input = Record<string, unknown>
type Bag = { number: number; weightGrams: number }
/** A field of parked work that the office may put right. `text` is what came. */
export type CorrectableField = { name: string; label: string; after?: string; hint?: string; text: string }

type Reader = {
  field: (input: Input) => Omit<CorrectableField, 'name'>
  /** The typed text as part of the entry; a text instead says what is wrong. */
  read: (text: string, input: Input) => Input | string
}
const KG = 'A weight is written like 62.5.'
const text = (name: string, label: string): Reader => ({
  field: (input) => ({ label, text: String(input[name] ?? '') }),
  read: (typed) => (typed.trim() ? { [name]: typed.trim() } : `${label} is missing.`),
})

const bags: Reader = {
  field: (input) => ({
    ...{
      label: 'Weights, kg',
      hint: `One for each bag, in the order they were weighed: ${bagsOf(input).length} in all.`,
    },
    text: bagsOf(input)
      .map((bag) => formatKg(bag.weightGrams).replaceAll(',', ''))
      .join(' '),
  }),
  read: (typed, input) => {
    const came = bagsOf(input)
    const weights = typed.trim().split(/\s+/).filter(Boolean)
    if (weights.length !== came.length) return `There are ${came.length} bags; ${weights.length} weights are written.`
    const grams = weights.map((weight) => parseKg(weight))
    const wrong = grams.indexOf(null)
    if (wrong >= 0) return `“${weights[wrong]}” is no weight. ${KG}`
    return { bags: came.map((bag, at) => ({ ...bag, weightGrams: grams[at] })) }
  },
}
const moisture: Reader = {
  field: ({ moistureBp: bp }) => ({
    label: 'Moisture',
    after: '%',
    text: typeof bp === 'number' ? formatPercent(bp) : '',
  }),
  read: (typed) => {
    const moistureBp = parsePercent(typed)
    return moistureBp === null ? 'Moisture is written like 14.5.' : { moistureBp }
  },
}
const weight: Reader = {
  field: ({ weightGrams: grams }) => ({
    label: 'Weight',
    after: 'kg',
    text: typeof grams === 'number' ? formatKg(grams) : '',
  }),
  read: (typed) => {
    const weightGrams = parseKg(typed)
    return weightGrams === null ? KG : { weightGrams }
  },
}
const amount: Reader = {
  field: ({ amountPaise: paise }) => ({
    label: 'Amount',
    after: '₹',
    text: typeof paise === 'number' ? formatPaise(paise) : '',
  }),
  read: (typed) => {
    const amountPaise = parseRupees(typed)
    return amountPaise === null ? 'An amount is written like 1,500.' : { amountPaise }
  },
}

const readers: Record<string, Record<string, Reader>> = {
  'delivery.record-bags': { bags },
  'delivery.open': { bags, moisture },
  'delivery.set-moisture': { moisture },
  'delivery.correct-bag': { weight },
  'payment.record-advance': { amount, reason: text('reason', 'What for') },
  'lorry.request': {
    requiredOn: text('requiredOn', 'Needed on'),
    location: text('location', 'Place'),
    purpose: text('purpose', 'What for'),
  },
  'farmer.add': { name: text('name', 'Name'), village: text('village', 'Village'), phone: text('phone', 'Phone') },
}

/** What of this parked entry can be put right by hand; fields that did not come are not offered. */
export function correctableFields(operation: string | null, input: unknown): CorrectableField[] {
  if (input === null || typeof input !== 'object') return []
  return Object.entries(readers[operation ?? ''] ?? {})
    .map(([name, reader]) => ({ name, ...reader.field(input as Input) }))
    .filter((field) => field.text !== '')
}

/** The fields that were changed by hand, as parts of the entry, and what is wrong with the others. */
export function correctedInput(operation: string | null, input: Input, typed: Record<string, string>) {
  const changed: Input = {}
  const faults: { path: string; message: string }[] = []
  for (const { name, text: came } of correctableFields(operation, input)) {
    const now = typed[name]
    if (now === undefined || now.trim() === came) continue
    const read = readers[operation!]![name]!.read(now, input)
    if (typeof read === 'string') faults.push({ path: name, message: read })
    else Object.assign(changed, read)
  }
  return { changed, faults }
}

const bagsOf = (input: Input): Bag[] => (Array.isArray(input.bags) ? (input.bags as Bag[]) : [])
