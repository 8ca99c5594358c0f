import { cx } from '../ui/cx'

/** One line that always tells the truth: what is safe, what waits, since when. Amber as long as something waits. */
export function TruthBar({ saved, synced, waiting = 0 }: { saved: string; synced?: string; waiting?: number }) {
  return (
    <p
      role="status"
      className={cx(
        'flex min-h-10 items-center justify-between gap-3 border-b border-line px-4 font-medium',
        waiting > 0 ? 'bg-wait-soft text-wait' : 'bg-crop-soft text-crop',
      )}
    >
      <span>
        {saved}
        {waiting > 0 ? ` · ${waiting} waiting` : ''}
      </span>
      {synced ? <span className="figures whitespace-nowrap">{synced}</span> : null}
    </p>
  )
}
