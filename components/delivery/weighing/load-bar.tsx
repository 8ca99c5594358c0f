import { cx } from '@/components/ui/cx'
import { formatKg } from '@/lib/kernel/weight'
import { loadOf } from '@/lib/services/delivery/rules/load'

/** How full the lorry is, in grams: amber from 90 %, red and with words above its capacity. */
export function LoadBar({
  grossGrams,
  capacityGrams,
  isOverloadAllowed,
}: {
  grossGrams: number
  capacityGrams: number
  isOverloadAllowed: boolean
}) {
  const { state, fillBp, message } = loadOf(grossGrams, capacityGrams, isOverloadAllowed)
  const tone = state === 'ok' ? 'bg-crop' : state === 'over' ? 'bg-loss' : 'bg-wait'
  const words = `Lorry ${formatKg(grossGrams)} of ${formatKg(capacityGrams)} kg`
  return (
    <div>
      <div
        role="progressbar"
        aria-label="Lorry load"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.min(100, Math.round(fillBp / 100))}
        aria-valuetext={words}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div className={cx('h-full', tone)} style={{ width: `${Math.min(100, fillBp / 100)}%` }} />
      </div>
      <p
        className={cx(
          'figures mt-0.5',
          state === 'ok' ? 'text-ink-2' : 'font-medium',
          state === 'over' ? 'text-loss' : state !== 'ok' && 'text-wait',
        )}
      >
        {state === 'ok' ? words : `${words}. ${message}`}
      </p>
    </div>
  )
}
