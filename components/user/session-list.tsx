'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { endSessionAction } from '@/lib/services/user/actions'
import { Button } from '../ui/button'
import { Tag } from '../ui/tag'
import { unreachable } from '../ui/unreachable'
import { deviceWords } from './device-words'
import { moment } from './moment'

export type Session = { id: string; userAgent: string; isCurrent: boolean; createdAt: string; expiresAt: string }

/** Where this person is signed in; any other place can be signed out from here. */
export function SessionList({ sessions, timeZone }: { sessions: Session[]; timeZone: string }) {
  const [ending, setEnding] = useState<string | null>(null)
  const router = useRouter()
  const others = sessions.filter((session) => !session.isCurrent)

  async function end(which: Session[], mark: string) {
    setEnding(mark)
    for (const { id } of which) {
      const outcome = await endSessionAction({ sessionId: id }).catch(() => ({
        ok: false as const,
        problem: unreachable,
      }))
      if (!outcome.ok) toast(outcome.problem.detail)
    }
    setEnding(null)
    router.refresh()
  }

  return (
    <>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex min-h-16 flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2.5">
            <div className="min-w-0">
              <p className="font-medium">{deviceWords(session.userAgent)}</p>
              <p className="figures text-note text-ink-2">since {moment(session.createdAt, timeZone)}</p>
            </div>
            {session.isCurrent ? (
              <Tag tone="ok">here and now</Tag>
            ) : (
              <Button
                size="small"
                pending={ending === session.id}
                aria-label={`Sign out ${deviceWords(session.userAgent)}`}
                onClick={() => end([session], session.id)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 ? (
        <Button variant="danger" className="mt-4" pending={ending === 'all'} onClick={() => end(others, 'all')}>
          Sign out everywhere else
        </Button>
      ) : null}
    </>
  )
}
