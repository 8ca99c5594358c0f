import { formatRupees } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import type { OfflineName, StoredOperation } from '@/lib/offline/operation'

type Words<N extends OfflineName> = (input: StoredOperation<N>['input']) => string

const words: { [N in OfflineName]: Words<N> } = {
  'farmer.add': ({ name, village }) => `New farmer ${name}, ${village}`,
  'lorry.request': ({ location, requiredOn }) => `Lorry asked for ${location} on ${formatDay(requiredOn)}`,
  'trip.start': () => 'Trip started',
  'trip.submit': () => 'Trip submitted to the office',
  'delivery.open': () => 'Added to the trip',
  'delivery.set-moisture': ({ moistureBp }) => `Moisture ${formatPercent(moistureBp)} %`,
  'delivery.record-bags': ({ bags }) =>
    bags.length === 1
      ? `Bag ${bags[0]!.number}, ${formatKg(bags[0]!.weightGrams)} kg`
      : `Bags ${bags[0]!.number} to ${bags.at(-1)!.number}, ${formatKg(bags[0]!.weightGrams)} kg each`,
  'delivery.correct-bag': ({ number, weightGrams }) => `Bag ${number} corrected to ${formatKg(weightGrams)} kg`,
  'delivery.strike-bag': ({ number }) => `Bag ${number} struck`,
  'delivery.confirm-slip': ({ bagCount, grossWeightGrams }) =>
    `Slip confirmed: ${bagCount} bags, ${formatKg(grossWeightGrams)} kg`,
  'payment.record-advance': ({ amountPaise, reason }) => `Advance of ${formatRupees(amountPaise)}, ${reason}`,
}

/** One entry of the queue as a field manager says it: what, and whom or where it is about. */
export function operationWords({ name, input, about }: StoredOperation): { what: string; whom: string } {
  const say = words[name] as Words<OfflineName>
  const whom = name === 'farmer.add' ? '' : (about?.farmer?.name ?? about?.place ?? '')
  return { what: say(input), whom }
}
