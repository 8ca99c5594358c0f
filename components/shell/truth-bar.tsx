import type { ReactNode } from 'react'
import { cx } from '../ui/cx'
import { FieldLink } from './field-link'

type TruthBarProps = {
  saved: string
  synced: string | null
  tone: 'ok' | 'wait' | 'bad'
  /** What has to be said loudly, below the line. */
  children?: ReactNode
}
const tones = { ok: 'bg-crop-soft text-crop', wait: 'bg-wait-soft text-wait', bad: 'bg-loss-soft text-loss' }

/** One line that always tells the truth: what is safe, what waits, since when. It opens the page behind it. */
export function TruthBar({ saved, synced, tone, children }: TruthBarProps) {
  return (
    <div className="border-b border-line">
      <div role="status">
        <FieldLink
          href="/field/sync"
          className={cx(
            'flex min-h-11 items-center justify-between gap-3 px-4 py-1 leading-tight font-medium',
            tones[tone],
          )}
        >
          <span>{saved}</span>
          {synced ? <span className="figures whitespace-nowrap">{synced}</span> : null}
        </FieldLink>
      </div>
      {children}
    </div>
  )
}
