import type { ReactNode } from 'react'
import { FieldNav } from './field-nav'

/**
 * The phone's frame: the truth bar on top (saved, waiting, synced), the page, four places at the thumb.
 * `bare` leaves the navigation out, for the weighing screen, whose keypad needs the lower half.
 */
export function FieldShell({
  truthBar,
  bare = false,
  children,
}: {
  truthBar?: ReactNode
  bare?: boolean
  children: ReactNode
}) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-xl flex-col text-field [&_.control]:min-h-12 [&_.control]:text-field">
      {truthBar ? <div className="no-print sticky top-0 z-30">{truthBar}</div> : null}
      <main id="content" className="flex min-w-0 flex-1 flex-col px-4 pt-4 pb-6">
        {children}
      </main>
      {bare ? null : <FieldNav />}
    </div>
  )
}
