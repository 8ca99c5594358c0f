'use client'

import type { Trouble } from '@/lib/offline/exchange'
import { loudWords } from './loud-words'
import { useStorage } from './use-storage'

/** What has to be said loudly, each with what to do. */
export function LoudTruth({ isLate, trouble }: { isLate: boolean; trouble: Trouble | null }) {
  const storage = useStorage()
  return (
    <>
      {loudWords({ isLate, trouble, storage }).map((words) => (
        <p key={words} role="alert" className="border-t border-line bg-loss-soft px-4 py-2 font-semibold text-loss">
          {words}
        </p>
      ))}
      {trouble === 'signed-out' ? (
        <p
          role="alert"
          className="flex min-h-12 flex-wrap items-center gap-x-3 border-t border-line bg-wait-soft px-4 font-semibold text-wait"
        >
          You are signed out. What waits here is kept for you.
          <a href="/sign-in" className="flex min-h-12 items-center underline">
            Sign in again
          </a>
        </p>
      ) : null}
    </>
  )
}
