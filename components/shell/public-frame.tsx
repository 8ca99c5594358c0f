import Link from 'next/link'
import type { ReactNode } from 'react'
import { Logo } from './logo'

/** The line on top of pages that anybody may see. */
export function PublicHead({ children }: { children?: ReactNode }) {
  return (
    <header className="no-print mx-auto flex w-full max-w-[1160px] items-center justify-between gap-4 px-5 py-4.5">
      <Link href="/" className="rounded-sm py-1">
        <Logo />
      </Link>
      <div className="flex items-center gap-2">{children}</div>
    </header>
  )
}

/** The foot of pages that anybody may see. */
export function PublicFoot() {
  return (
    <footer className="no-print border-t border-line">
      <div className="mx-auto flex max-w-[1160px] flex-wrap items-center justify-between gap-x-8 gap-y-3 px-5 py-8 text-note text-ink-2">
        <p>FarmTally is free software under the MIT licence. It runs on your own machine and keeps its data there.</p>
        <a className="link" href="/api/v1/openapi.json">
          The API, as OpenAPI 3.1
        </a>
      </div>
    </footer>
  )
}
