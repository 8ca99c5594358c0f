'use client'

import { LogOut } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useState } from 'react'
import { Button } from '../ui/button'

/** Ends this browser's session and goes back to the sign-in page. */
export function SignOutButton({ variant = 'quiet' }: { variant?: 'quiet' | 'plain' }) {
  const [pending, setPending] = useState(false)

  async function leave() {
    setPending(true)
    await signOut({ callbackUrl: '/sign-in' }).catch(() => setPending(false))
  }

  return (
    <Button variant={variant} pending={pending} onClick={leave}>
      <LogOut aria-hidden /> Sign out
    </Button>
  )
}
