import type { ReactNode } from 'react'
import { cx } from './cx'

export type TagTone = 'wait' | 'ok' | 'go' | 'bad' | 'plain'

const grounds: Record<TagTone, string> = {
  wait: 'border-transparent text-wait bg-wait-soft',
  ok: 'border-transparent text-crop bg-crop-soft',
  go: 'border-transparent text-sky bg-sky-soft',
  bad: 'border-transparent text-loss bg-loss-soft',
  plain: 'text-ink-2 border-line-strong',
}

const shapes: Record<TagTone, string> = {
  wait: 'rounded-[2px] bg-current',
  ok: 'rounded-full bg-current',
  go: 'bg-current [clip-path:polygon(0_0,100%_50%,0_100%)]',
  bad: 'bg-current [clip-path:polygon(50%_0,100%_100%,0_100%)]',
  plain: 'rounded-full border-[1.5px] border-current',
}

/**
 * A state as word, shape and colour: square waits, circle is done, arrow moves, triangle is wrong, ring is neutral.
 */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-full border py-px pr-2 pl-1.5 text-note font-medium whitespace-nowrap',
        grounds[tone],
      )}
    >
      <span aria-hidden className={cx('size-2 shrink-0', shapes[tone])} />
      {children}
    </span>
  )
}
