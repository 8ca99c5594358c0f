'use client'

import { FieldLink } from '@/components/shell/field-link'
import { newId } from '@/lib/kernel/ids'
import type { NotificationView } from '@/lib/services/notification/view'
import { ago } from '../notification/ago'
import { Button } from '../ui/button'
import { ErrorNote } from '../ui/error-note'
import { sendNow } from './send-now'
import { useDeed } from './use-deed'

/** What the office told, newest first; a tap opens what it is about and counts as read. */
export function NewsList({ news, now }: { news: readonly NotificationView[]; now: number }) {
  const readAll = useDeed()
  // Without a network the page still opens; it then stays unread.
  const read = (id: string) => void sendNow(`/notifications/${id}/read`, {}, newId())
  return (
    <>
      {news.some((one) => !one.isRead) ? (
        <Button className="self-start" pending={readAll.pending} onClick={() => readAll.run('/notifications/read-all')}>
          Mark all as read
        </Button>
      ) : null}
      {readAll.problem ? <ErrorNote problem={readAll.problem} /> : null}
      <ul className="flex flex-col gap-3">
        {news.map((one) => (
          <li key={one.id}>
            <FieldLink
              href={one.href}
              onClick={() => read(one.id)}
              className="flex flex-col gap-0.5 rounded-md border border-line bg-sheet px-4 py-3"
            >
              <span className={one.isRead ? '' : 'font-semibold'}>
                {one.title}
                {one.isRead ? null : <span className="sr-only"> (unread)</span>}
              </span>
              <span>{one.detail}</span>
              <span className="text-ink-2">{ago(one.createdAt, now)}</span>
            </FieldLink>
          </li>
        ))}
      </ul>
    </>
  )
}
