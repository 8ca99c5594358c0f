import type { ReactNode } from 'react'
import { FieldLink } from '@/components/shell/field-link'

type FieldHeadProps = { title: ReactNode; crumbs?: { label: string; href?: string }[]; note?: ReactNode }

/** Where we are and what this page is; its links stay within the phone. */
export function FieldHead({ title, crumbs = [], note }: FieldHeadProps) {
  return (
    <header className="mb-5.5 min-w-0">
      {crumbs.length > 0 ? (
        <nav aria-label="Where you are" className="no-print mb-1 text-ink-2">
          <ol className="flex flex-wrap">
            {crumbs.map((crumb) => (
              <li key={crumb.label} className="after:mx-1.5 after:content-['›'] last:after:hidden">
                {crumb.href ? (
                  <FieldLink className="hover:text-ink hover:underline" href={crumb.href}>
                    {crumb.label}
                  </FieldLink>
                ) : (
                  crumb.label
                )}
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <h1>{title}</h1>
      {note ? <p className="mt-1 text-ink-2">{note}</p> : null}
    </header>
  )
}
