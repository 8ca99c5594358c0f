import { cx } from './cx'

/** A bar for a share of a whole, with its words. `tone` turns amber at a warning and red past a limit. */
export function Progress({
  label,
  value,
  max,
  tone = 'ok',
  hideLabel = false,
  text,
}: {
  label: string
  value: number
  max: number
  tone?: 'ok' | 'wait' | 'bad'
  hideLabel?: boolean
  /** What stands beside the bar, as `6,841.5 of 9,000 kg`. */
  text?: string
}) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0
  const colour = tone === 'bad' ? 'bg-loss' : tone === 'wait' ? 'bg-wait' : 'bg-crop'
  return (
    <div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={Math.min(max, Math.max(0, value))}
        aria-valuetext={text}
        className="h-1.5 overflow-hidden rounded-full bg-line print:border"
      >
        <div className={cx('h-full', colour)} style={{ width: `${share * 100}%` }} />
      </div>
      {hideLabel ? null : (
        <p className="figures mt-1 text-sm text-ink-2">
          {label} {text ?? `${Math.round(share * 100)} %`}
        </p>
      )}
    </div>
  )
}
