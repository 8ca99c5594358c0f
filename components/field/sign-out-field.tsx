'use client'

import { useState } from 'react'
import { SignOutButton } from '@/components/user/sign-out-button'
import { usePhone } from '@/lib/offline/use-phone'
import { forgetWho } from '@/lib/offline/who'

/** Signing out never throws work away: it stays on this phone and goes when its author signs in here again. */
export function SignOutField() {
  const { operations } = usePhone()
  const [isSure, setSure] = useState(false)
  const waitingCount = operations.filter((operation) => operation.state === 'waiting').length
  if (waitingCount > 0 && !isSure)
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="text-wait">
          {waitingCount} {waitingCount === 1 ? 'entry is' : 'entries are'} not on the server yet. Signed out, they stay
          on this phone and go when you sign in here again.
        </p>
        <button
          type="button"
          className="min-h-12 rounded-md border border-line-strong bg-sheet px-4 font-medium"
          onClick={() => setSure(true)}
        >
          Sign out all the same
        </button>
      </div>
    )
  return <SignOutButton variant="plain" onLeave={forgetWho} />
}
