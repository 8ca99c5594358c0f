'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell as BellIcon } from 'lucide-react'
import Link from 'next/link'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { getJson } from '@/components/ui/fetch-json'
import { markAllReadAction, markReadAction } from '@/lib/services/notification/actions'
import type { NotificationView } from '@/lib/services/notification/view'
import { ago } from './ago'

/** What one was told, newest first, with the number of what is new. */
export function Bell() {
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const unread = useQuery({
    queryKey: ['notifications', 'unread'],
    queryFn: () => getJson<{ count: number }>('/api/v1/notifications/unread'),
    refetchInterval: 60_000,
  })
  const list = useQuery({
    queryKey: ['notifications', 'list'],
    queryFn: () => getJson<{ data: NotificationView[] }>('/api/v1/notifications?limit=20'),
    enabled: isOpen,
  })
  const count = unread.data?.count ?? 0
  const again = () => client.invalidateQueries({ queryKey: ['notifications'] })

  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button variant="plain" aria-label={count > 0 ? `News, ${count} unread` : 'News'}>
          <BellIcon aria-hidden />
          <span className="max-sm:sr-only">News</span>
          {count > 0 && (
            <span aria-hidden className="num rounded-full bg-wait-soft px-1.5 text-note font-semibold text-wait">
              {count}
            </span>
          )}
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label="News"
          className="z-50 max-h-[70dvh] w-[min(92vw,400px)] overflow-y-auto rounded-md border border-line bg-sheet shadow-(--shadow)"
        >
          <header className="flex items-baseline justify-between gap-3 border-b border-line px-4 py-3">
            <h2>News</h2>
            {count > 0 && (
              <Button variant="quiet" size="small" onClick={() => markAllReadAction({}).then(again)}>
                Mark all as read
              </Button>
            )}
          </header>
          <ul>
            {list.data?.data.map((item) => (
              <li key={item.id} className="border-b border-line last:border-0">
                <Link
                  href={item.href}
                  className="grid gap-0.5 px-4 py-2.5 hover:bg-paper"
                  onClick={() => {
                    setOpen(false)
                    markReadAction({ notificationId: item.id }).then(again)
                  }}
                >
                  <span className={item.isRead ? '' : 'font-semibold'}>
                    {item.title}
                    {!item.isRead && <span className="sr-only"> (unread)</span>}
                  </span>
                  <span className="text-ink-2">{item.detail}</span>
                  <span className="text-note text-ink-3">{ago(item.createdAt)}</span>
                </Link>
              </li>
            ))}
          </ul>
          {list.data?.data.length === 0 && (
            <p className="px-4 py-6 text-ink-2">
              Nothing yet. Requests, submitted trips, advances to approve and wet maize will be told here.
            </p>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
