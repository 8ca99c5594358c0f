import { UserRound } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { FieldShell } from './field-shell'

/** The phone's frame with whose phone it is. The weighing screen does without: its keypad needs the whole height. */
export function FieldFrame({
  name,
  organization,
  truthBar,
  bell,
  children,
}: {
  name: string
  organization: string
  truthBar?: ReactNode
  /** The way to what the office told, with the number of what is new. */
  bell?: ReactNode
  children: ReactNode
}) {
  return (
    <FieldShell truthBar={truthBar}>
      <div className="no-print -mx-4 -mt-4 mb-4 flex items-center justify-between gap-3 border-b border-line px-4">
        <span className="min-w-0 truncate py-2 text-ink-2">{organization}</span>
        <div className="flex shrink-0 items-center gap-4">
          {bell}
          <Link
            href="/field/account"
            aria-label={`Your account, ${name}`}
            className="flex min-h-12 items-center gap-1.5 font-medium"
          >
            <UserRound aria-hidden className="size-5" />
            {name.split(' ')[0]}
          </Link>
        </div>
      </div>
      {children}
    </FieldShell>
  )
}
