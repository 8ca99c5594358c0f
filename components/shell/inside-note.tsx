import type { ReactNode } from 'react'

/** Says one thing in the place of a page, inside the frame of office or field. */
export function InsideNote({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  return (
    <div className="max-w-md pt-10 pb-16">
      <h1>{title}</h1>
      <div className="mt-2 mb-6 text-ink-2">{children}</div>
      {actions ? <div className="flex flex-wrap gap-2.5">{actions}</div> : null}
    </div>
  )
}
