import type { ReactNode } from 'react'
import { cx } from './cx'

export type FigureProps = {
  label: ReactNode
  value: ReactNode
  /** What changed, with its direction; `good` decides the colour, the arrow and words say it too. */
  change?: { direction: 'up' | 'down' | 'same'; good?: boolean; text: string }
  note?: ReactNode
}

/** One figure: label, big number, change. */
export function Figure({ label, value, change, note }: FigureProps) {
  const arrow = change?.direction === 'up' ? '▲' : change?.direction === 'down' ? '▼' : '='
  return (
    <div className="min-w-0 px-4.5 py-3.5">
      <p className="text-note text-ink-2">{label}</p>
      <p className="figures text-xl font-semibold">{value}</p>
      {change ? (
        <p
          className={cx(
            'text-note',
            change.good === undefined ? 'text-ink-2' : change.good ? 'text-crop' : 'text-loss',
          )}
        >
          <span aria-hidden>{arrow} </span>
          <span className="sr-only">{change.direction} </span>
          {change.text}
        </p>
      ) : null}
      {note ? <p className="text-note text-ink-2">{note}</p> : null}
    </div>
  )
}

/** Figures side by side with one line between them, two in a row. */
export function Figures({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 min-[420px]:grid-cols-2 [&>*]:border-line min-[420px]:[&>*:nth-child(even)]:border-l [&>*:not(:first-child)]:border-t min-[420px]:[&>*:nth-child(2)]:border-t-0">
      {children}
    </div>
  )
}
