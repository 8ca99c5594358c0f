'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { useDeed } from './use-deed'

/** Takes a request back, after one question on the same spot. A lorry that was given becomes free again. */
export function CancelRequest({ requestId }: { requestId: string }) {
  const [isAsking, setAsking] = useState(false)
  const cancel = useDeed()
  if (!isAsking)
    return (
      <Button className="min-h-12" onClick={() => setAsking(true)}>
        Cancel the request
      </Button>
    )
  return (
    <div className="flex flex-wrap items-center gap-2">
      {cancel.problem ? <ErrorNote problem={cancel.problem} /> : null}
      <Button
        variant="danger"
        className="min-h-12"
        pending={cancel.pending}
        onClick={() => cancel.run(`/lorry-requests/${requestId}/cancel`)}
      >
        Yes, I need no lorry
      </Button>
      <Button className="min-h-12" onClick={() => setAsking(false)}>
        No, keep it
      </Button>
    </div>
  )
}
