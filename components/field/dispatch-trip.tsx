'use client'

import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { useDeed } from './use-deed'

/** The loaded lorry leaves; from then on no bag can be added. Asks once, on the same spot. Needs a network. */
export function DispatchTrip({ tripId }: { tripId: string }) {
  const dispatch = useDeed()
  return (
    <details className="rounded-md border border-line bg-sheet px-4 py-3">
      <summary className="flex min-h-11 items-center font-medium">The lorry leaves</summary>
      <p className="text-ink-2">After this no bag can be added to the lorry. Weights can still be corrected.</p>
      {dispatch.problem ? <ErrorNote problem={dispatch.problem} /> : null}
      <Button
        size="large"
        className="mt-2 w-full"
        pending={dispatch.pending}
        onClick={() => dispatch.run(`/trips/${tripId}/dispatch`)}
      >
        Yes, the lorry leaves now
      </Button>
    </details>
  )
}
