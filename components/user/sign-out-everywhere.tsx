'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { endAllSessionsAction } from '@/lib/services/user/actions'
import { Button } from '../ui/button'
import { unreachable } from '../ui/unreachable'

/** Ends every session of this person, this one too, and goes to the sign-in page by a full load. */
export function SignOutEverywhere({ onLeave }: { onLeave?: () => Promise<void> }) {
  const [pending, setPending] = useState(false)

  async function leave() {
    setPending(true)
    const outcome = await endAllSessionsAction({}).catch(() => ({ ok: false as const, problem: unreachable }))
    if (outcome.ok) {
      await onLeave?.()
      window.location.assign('/sign-in')
      return
    }
    setPending(false)
    toast(outcome.problem.detail)
  }

  return (
    <Button variant="danger" pending={pending} onClick={leave}>
      Sign out everywhere
    </Button>
  )
}
