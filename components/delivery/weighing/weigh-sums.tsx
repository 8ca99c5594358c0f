import { formatKg } from '@/lib/kernel/weight'
import { checkpoints, tally } from '@/lib/services/delivery/rules/tally'
import type { WeighBag, WeighList } from '@/lib/services/delivery/rules/weigh-list'

/** Running count, gross and average, in the place where the eye falls before the thumb. */
export function WeighSums({ list }: { list: WeighList }) {
  const { averageGrams } = tally(list.bags)
  const sums = [
    { label: 'Bags', value: String(list.bagCount) },
    { label: 'Gross, kg', value: formatKg(list.grossWeightGrams) },
    { label: 'Average', value: formatKg(averageGrams) },
  ]
  return (
    <dl className="figures grid grid-cols-3 divide-x divide-line border-y border-line bg-sheet">
      {sums.map(({ label, value }) => (
        <div key={label} className="px-4 py-1.5 leading-tight">
          <dt className="text-ink-2">{label}</dt>
          <dd className="text-[20px] font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The last full ten bags, to compare with the paper beside the scale. */
export function CheckpointLine({ bags }: { bags: readonly WeighBag[] }) {
  const last = checkpoints(bags).findLast((ten) => ten.bagCount === 10)
  if (!last) return null
  return (
    <p className="checkpoint figures px-4 pt-1.5 text-ink-2">
      Bags {last.fromNumber}–{last.toNumber}: {formatKg(last.grams)} · so far {formatKg(last.runningGrams)} kg
    </p>
  )
}
