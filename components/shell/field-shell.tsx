import type { ReactNode } from 'react'
import { FieldNav } from './field-nav'

/**
 * The phone's frame: the truth bar on top (saved, waiting, synced), the page, four places at the thumb.
 * No text inside is smaller than 16 px.
 */
export function FieldShell({ path, truthBar, children }: { path: string; truthBar?: ReactNode; children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-xl flex-col text-field [--text-base:16px] [--text-note:16px] [--text-sm:16px] [--text-xs:16px] [&_.control]:min-h-12">
      {truthBar ? <div className="no-print sticky top-0 z-30">{truthBar}</div> : null}
      <main id="content" className="flex min-w-0 flex-1 flex-col px-4 pt-4 pb-6">
        {children}
      </main>
      <FieldNav path={path} />
    </div>
  )
}
