import { cx } from '@/components/ui/cx'
import { formatClock } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import { readableHash } from '@/lib/services/delivery/rules/delivery-hash'
import { outlierNumbers } from '@/lib/services/delivery/rules/outliers'
import type { DeliveryView } from '@/lib/services/delivery/view'

/** Every bag's weight in order. Far from the farmer's usual bag: red and underlined; struck: crossed out. */
export function BagWeights({ delivery, timeZone }: { delivery: DeliveryView; timeZone: string }) {
  const { bags } = delivery
  const odd = new Set(outlierNumbers(bags))
  const clock = (at: string | null) => (at ? formatClock(new Date(at), timeZone) : '')
  const words = [
    `${delivery.bagCount} bags`,
    delivery.bagCount > 0 && `average ${formatKg(Math.round(delivery.grossWeightGrams / delivery.bagCount))} kg`,
    odd.size > 0 && `${odd.size} far from this farmer’s usual weight`,
    delivery.firstBagAt && `weighed ${clock(delivery.firstBagAt)} – ${clock(delivery.lastBagAt)}`,
  ]
  return (
    <div className="text-ink-2">
      <ol className="figures flex flex-wrap gap-x-1 gap-y-0.5" aria-label={`Bags of ${delivery.farmer.name}, kg`}>
        {bags.map((bag) => (
          <li
            key={bag.number}
            className="w-11 text-right"
            title={`Bag ${bag.number}${bag.isCorrected ? ', corrected' : ''}`}
          >
            <span
              className={cx(
                odd.has(bag.number) && 'font-semibold text-loss underline decoration-dotted underline-offset-4',
                bag.isStruck && 'text-ink-3 line-through',
              )}
            >
              {formatKg(bag.weightGrams)}
            </span>
            {odd.has(bag.number) ? <span className="sr-only"> unusual</span> : null}
            {bag.isStruck ? <span className="sr-only"> struck</span> : null}
            {bag.isCorrected ? <span aria-hidden>*</span> : null}
            {bag.isCorrected ? <span className="sr-only"> corrected</span> : null}
          </li>
        ))}
      </ol>
      <p className="mt-1.5 text-note">{words.filter(Boolean).join(' · ')}</p>
      {bags.length > 0 ? (
        <p className="text-note">
          Check code <span className="figures font-medium text-ink">{readableHash(delivery.hash)}</span>: the field
          manager’s phone and the farmer’s slip show the same when they have the same bags.
        </p>
      ) : null}
    </div>
  )
}
