import { Bell } from 'lucide-react'
import Link from 'next/link'

/** The phone's bell: a place of its own instead of a panel, so that it works with one thumb and without a script. */
export function NewsLink({ unreadCount }: { unreadCount: number }) {
  return (
    <Link
      href="/field/news"
      aria-label={unreadCount > 0 ? `News, ${unreadCount} unread` : 'News'}
      className="flex min-h-12 min-w-12 items-center justify-center gap-1.5 font-medium"
    >
      <Bell aria-hidden className="size-5" />
      {unreadCount > 0 ? (
        <span aria-hidden className="figures rounded-full bg-wait-soft px-2 font-semibold text-wait">
          {unreadCount}
        </span>
      ) : null}
    </Link>
  )
}
