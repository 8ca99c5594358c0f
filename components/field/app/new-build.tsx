'use client'

import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { newBuildWaits, onNewBuild, takeNewBuild } from './install'

/** Asks before a newer build takes over; as long as something is unsaved it does not even ask. */
export function NewBuild({ waitingCount }: { waitingCount: number }) {
  const isWaiting = useSyncExternalStore(onNewBuild, newBuildWaits, () => false)
  const [isHeld, setHeld] = useState(false)
  if (!isWaiting || waitingCount > 0) return null
  return (
    <div className="mb-4 flex items-center justify-between gap-3 rounded-md border border-line bg-sheet px-4 py-3">
      <p>
        A newer FarmTally is on this phone.
        {isHeld ? <strong role="alert"> Save what is typed on this screen, or empty it; then tap again.</strong> : null}
      </p>
      <Button className="min-h-12" onClick={() => setHeld(!takeNewBuild())}>
        Use it
      </Button>
    </div>
  )
}
