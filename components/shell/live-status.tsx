'use client'

import { useLiveStatus } from '@/lib/realtime/client'

/** Says so when figures no longer move by themselves; says nothing while they do. */
export function LiveStatus() {
  const status = useLiveStatus()
  if (status === 'signed-out')
    return (
      <p role="status" className="no-print bg-wait-soft px-4 py-2 text-sm text-wait lg:px-8.5">
        You are signed out. Reload the page to sign in again.
      </p>
    )
  if (status !== 'away') return null
  return (
    <p role="status" className="no-print bg-wait-soft px-4 py-2 text-sm text-wait lg:px-8.5">
      Not live at the moment: reload to see what changed. It reconnects by itself.
    </p>
  )
}
