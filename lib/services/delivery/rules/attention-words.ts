import { formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import { type AttentionKind, isParked } from './attention-kinds'

// biome-ignore lint/suspicious/noExplicitAny: inputs as phones sent them; what is not there is not said
type Input = any

const bags = (input: Input): string => {
  const all: { weightGrams?: number }[] = Array.isArray(input?.bags) ? input.bags : []
  const grams = all.reduce((sum, bag) => sum + (Number(bag?.weightGrams) || 0), 0)
  return `${all.length} ${all.length === 1 ? 'bag' : 'bags'}, ${formatKg(grams)} kg`
}
const percent = (input: Input) => (Number.isFinite(input?.moistureBp) ? ` ${formatPercent(input.moistureBp)} %` : '')
const kilos = (input: Input) => (Number.isFinite(input?.weightGrams) ? ` to ${formatKg(input.weightGrams)} kg` : '')
const rupees = (input: Input) => (Number.isFinite(input?.amountPaise) ? ` of ${formatRupees(input.amountPaise)}` : '')
const on = (text: unknown) =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text) ? ` for ${formatDay(text)}` : ''

const says: Record<string, (input: Input) => string> = {
  'farmer.add': (input) => `New farmer ${input?.name ?? ''}${input?.village ? `, ${input.village}` : ''}`.trim(),
  'lorry.request': (input) => `Lorry request${on(input?.requiredOn)}`,
  'trip.start': () => 'Start of the trip',
  'trip.submit': () => 'Handing in the trip',
  'delivery.open': (input) => (input?.bags ? `New farmer on the trip, ${bags(input)}` : 'New farmer on the trip'),
  'delivery.set-moisture': (input) => `Moisture${percent(input)}`,
  'delivery.record-bags': bags,
  'delivery.correct-bag': (input) => `Bag ${input?.number ?? ''} corrected${kilos(input)}`,
  'delivery.strike-bag': (input) => `Bag ${input?.number ?? ''} struck`,
  'payment.record-advance': (input) => `Advance${rupees(input)}`,
}

/** One parked operation in the field's words: `3 bags, 186.4 kg`. An operation nobody knows is named as it came. */
export const workInWords = (operation: string | null, input: unknown): string =>
  operation === null ? '' : (says[operation]?.(input) ?? operation)

const titles: Record<AttentionKind, string> = {
  late: 'Came after the trip was handed in',
  refused: 'Not accepted',
  waiting: 'Waits for something that is not here',
  conflict: 'One id, two different entries',
  clash: 'Two phones, one number',
  exception: 'Advance over a limit',
  clock: 'A phone shows the wrong time',
}

const advices: Record<AttentionKind, string> = {
  late: 'Return the trip and apply it, apply it to another trip, or discard it with a reason.',
  refused: 'Correct it and apply it, or discard it with a reason.',
  waiting: 'It is done by itself when the missing part comes. If that was discarded, discard this too.',
  conflict: 'Compare both. If this is a new entry, correct it and apply it; else discard it.',
  clash: 'Both are kept and counted. If it was the same bag or reading, strike or correct one; then mark this as seen.',
  exception: 'The money is paid and booked. Talk to the manager, then mark this as seen.',
  clock: 'Times were put right. Ask the manager to set the phone to automatic time, then mark this as seen.',
}

/** What an item says at a glance, and what to do about it. */
export const attentionWords = (kind: AttentionKind) => ({ title: titles[kind], advice: advices[kind] })

/** For the phone and the list: what became of it. */
export const statusInWords = (status: string, kind: string): string => {
  if (status === 'open') return isParked(kind) ? 'not on the books' : 'to be seen'
  return { applied: 'on the books', discarded: 'discarded', seen: 'seen' }[status] ?? status
}
