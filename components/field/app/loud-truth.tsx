'use client'

import type { Trouble } from '@/lib/offline/exchange'
import { useStorage } from './use-storage'

/** What has to be said loudly, each with what to do. */
export function LoudTruth({ isLate, trouble }: { isLate: boolean; trouble: Trouble | null }) {
  const storage = useStorage()
  const loud = [
    isLate ? 'Something waits for more than a day. Go where there is a network, and open FarmTally.' : null,
    trouble === 'not-ours'
      ? 'This network wants a sign-in of its own. Open a page in the browser, or use another network; your work waits here.'
      : null,
    trouble === 'not-allowed'
      ? 'The office has closed your access. What waits here is kept. Call the office; you can also export it.'
      : null,
    storage?.isNearlyFull ? 'The phone’s storage is nearly full. Delete pictures or films soon.' : null,
    storage?.isIosNotInstalled
      ? 'Put FarmTally on the home screen: share, then “Add to Home Screen”. Otherwise the iPhone deletes it after seven days.'
      : null,
  ].filter((words) => words !== null)
  return (
    <>
      {loud.map((words) => (
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
