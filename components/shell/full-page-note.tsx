import type { ReactNode } from 'react'
import { Logo } from './logo'

/** A whole page that says one thing: not found, broken, signed out. */
export function FullPageNote({
  title,
  children,
  actions,
}: {
  title: string
  children: ReactNode
  actions?: ReactNode
}) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col justify-center px-5 py-16">
      <Logo className="mb-10" />
      <h1>{title}</h1>
      <div className="mt-2 mb-6 text-ink-2">{children}</div>
      {actions ? <div className="flex flex-wrap gap-2.5">{actions}</div> : null}
    </main>
  )
}
