import type { ReactNode } from 'react'
import { FieldIcon } from './field-icons'
import { FieldLink } from './field-link'
import { FieldShell } from './field-shell'

type FieldFrameProps = {
  /** Where we are. */
  path: string
  name: string
  organization: string
  truthBar?: ReactNode
  unreadCount?: number
  children: ReactNode
}

/** The phone's frame with whose phone it is. The weighing screen does without: its keypad needs the whole height. */
export function FieldFrame({ path, name, organization, truthBar, unreadCount = 0, children }: FieldFrameProps) {
  return (
    <FieldShell path={path} truthBar={truthBar}>
      <div className="no-print -mx-4 -mt-4 mb-4 flex min-h-12 items-center justify-between gap-3 border-b border-line px-4">
        <span className="min-w-0 truncate py-2 text-ink-2">{organization}</span>
        {name ? (
          <div className="flex shrink-0 items-center gap-4">
            <News unreadCount={unreadCount} />
            <FieldLink
              href="/field/account"
              aria-label={`Your account, ${name}`}
              className="flex min-h-12 items-center gap-1.5 font-medium"
            >
              <FieldIcon mark="person" className="size-5" />
              {name.split(' ')[0]}
            </FieldLink>
          </div>
        ) : null}
      </div>
      {children}
    </FieldShell>
  )
}

/** The phone's bell: a place of its own instead of a panel, so that it works with one thumb. */
function News({ unreadCount }: { unreadCount: number }) {
  return (
    <FieldLink
      href="/field/news"
      aria-label={unreadCount > 0 ? `News, ${unreadCount} unread` : 'News'}
      className="flex min-h-12 min-w-12 items-center justify-center gap-1.5 font-medium"
    >
      <FieldIcon mark="bell" className="size-5" />
      {unreadCount > 0 ? (
        <span aria-hidden className="figures rounded-full bg-wait-soft px-2 font-semibold text-wait">
          {unreadCount}
        </span>
      ) : null}
    </FieldLink>
  )
}
