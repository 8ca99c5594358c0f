'use client'

import { useStorage } from './use-storage'

/** What has to be said loudly, each with what to do. */
export function LoudTruth({ isLate, isSignedOut }: { isLate: boolean; isSignedOut: boolean }) {
  const storage = useStorage()
  const loud = [
    isLate ? 'Something waits for more than a day. Go where there is a network, and open FarmTally.' : null,
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
      {isSignedOut ? (
        <a
          href="/sign-in"
          className="flex min-h-12 items-center border-t border-line bg-wait-soft px-4 font-semibold text-wait underline"
        >
          Sign in again
        </a>
      ) : null}
    </>
  )
}
