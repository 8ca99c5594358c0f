import { Facts } from '@/components/ui/facts'
import { formatRupees } from '@/lib/kernel/money'
import type { PaymentMethod } from '@/lib/services/payment/rules/methods'
import type { AdvanceLimitsLeft } from '@/lib/services/payment/view'
import { leftFor } from './advance-faults'

/** What can still be given to this farmer now, and the limit that decides it. */
export function AdvanceLeft({ left, method }: { left: AdvanceLimitsLeft; method: PaymentMethod }) {
  const most = leftFor(left, method)
  return (
    <section aria-label="Limit left" className="rounded-md border border-line bg-sheet px-4 py-3">
      <p className="text-ink-2">Can be given now{method === 'cash' ? ' in cash' : ''}</p>
      <p className={most > 0 ? 'figures text-[26px] font-semibold' : 'figures text-[26px] font-semibold text-loss'}>
        {formatRupees(most)}
      </p>
      {left.leftCount === null ? null : (
        <p className="text-ink-2">
          {left.leftCount} {left.leftCount === 1 ? 'advance' : 'advances'} left today
        </p>
      )}
      <details>
        <summary className="flex min-h-11 items-center">All limits</summary>
        <Facts
          stacked
          facts={left.limits.map((limit) => ({
            label: limit.words,
            value: `${formatRupees(limit.leftPaise)} left of ${formatRupees(limit.limitPaise)}`,
          }))}
        />
      </details>
    </section>
  )
}
