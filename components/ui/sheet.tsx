import { type ReactNode, useId } from 'react'
import { cx } from './cx'

/** A section on its own sheet of paper, with a heading line. `flush` for tables that bring their own padding. */
export function Sheet({
  title,
  aside,
  flush = false,
  className,
  children,
}: {
  title?: ReactNode
  /** On the heading line, at the right: a unit, a link, a button. */
  aside?: ReactNode
  flush?: boolean
  className?: string
  children: ReactNode
}) {
  const id = useId()
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={cx('sheet min-w-0 rounded-md border border-line bg-sheet', className)}
    >
      {title ? (
        <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-b border-line px-4.5 py-3.5">
          <h2 id={id}>{title}</h2>
          {aside ? <div className="text-note text-ink-2">{aside}</div> : null}
        </header>
      ) : null}
      <div className={flush ? 'overflow-x-auto' : 'px-4.5 py-4'}>{children}</div>
    </section>
  )
}
