'use client'

import { LogOut } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { Button } from '../ui/button'

/** Ends this browser's session and goes back to the sign-in page. */
export function SignOutButton({
  variant = 'quiet',
  onLeave,
}: {
  variant?: 'quiet' | 'plain'
  /** What this browser has to forget with it. */
  onLeave?: () => Promise<void>
}) {
  const [pending, setPending] = useState(false)

  async function leave() {
    setPending(true)
    try {
      await signOut({ redirect: false })
      await onLeave?.()
      window.location.assign('/sign-in')
    } catch {
      setPending(false)
    }
  }

  return (
    <Button variant={variant} pending={pending} onClick={leave}>
      <LogOut aria-hidden /> Sign out
    </Button>
  )
}
