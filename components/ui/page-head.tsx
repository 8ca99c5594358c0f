import Link from 'next/link'
import type { ReactNode } from 'react'

/** Where we are, what this page is, and what can be done with it. */
export function PageHead({
  title,
  crumbs = [],
  note,
  actions,
}: {
  title: ReactNode
  crumbs?: { label: string; href?: string }[]
  note?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="mb-5.5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {crumbs.length > 0 ? (
          <nav aria-label="Where you are" className="no-print mb-1 text-ink-2">
            <ol className="flex flex-wrap">
              {crumbs.map((crumb) => (
                <li key={crumb.label} className="after:mx-1.5 after:content-['›'] last:after:hidden">
                  {crumb.href ? (
                    <Link className="hover:text-ink hover:underline" href={crumb.href}>
                      {crumb.label}
                    </Link>
                  ) : (
                    crumb.label
                  )}
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <h1>{title}</h1>
        {note ? <p className="mt-1 text-note text-ink-2">{note}</p> : null}
      </div>
      {actions ? <div className="no-print flex flex-wrap gap-2.5">{actions}</div> : null}
    </header>
  )
}
