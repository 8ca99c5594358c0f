import type { ReactNode } from 'react'

/** One sheet of a farmer's page with its heading. */
export function OwnCard({ title, note, children }: { title?: string; note?: string; children: ReactNode }) {
  return (
    <section className="rounded-md border border-line bg-sheet shadow-lift">
      {title ? (
        <header className="px-4 pt-4 pb-1">
          <h2>{title}</h2>
          {note ? <p className="mt-1 text-note text-ink-2">{note}</p> : null}
        </header>
      ) : null}
      {children}
    </section>
  )
}

/** What stands there while there is nothing. */
export const OwnEmpty = ({ children }: { children: ReactNode }) => (
  <p className="px-4 pt-2 pb-5 text-ink-2">{children}</p>
)

/** A line of two sides: what, and how much. */
export function OwnLine({
  what,
  under,
  figure,
  tag,
}: {
  what: ReactNode
  under?: ReactNode
  figure: ReactNode
  tag?: ReactNode
}) {
  return (
    <div className="flex items-start justify-between gap-4 px-4 py-3">
      <div className="min-w-0">
        <p>{what}</p>
        {under ? <p className="text-note text-ink-2">{under}</p> : null}
        {tag ? <p className="mt-1">{tag}</p> : null}
      </div>
      <p className="num font-semibold">{figure}</p>
    </div>
  )
}
