'use client'

import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { startTripAction } from '@/lib/services/delivery/actions'
import { useDeed } from './use-deed'

/** Sets out: from now on the lorry counts as under way. */
export function StartTrip({ tripId }: { tripId: string }) {
  const start = useDeed(startTripAction)
  return (
    <div className="flex flex-col gap-2">
      <Button variant="primary" className="min-h-12" pending={start.pending} onClick={() => start.run({ tripId })}>
        Start the trip
      </Button>
      {start.problem ? <ErrorNote problem={start.problem} /> : null}
    </div>
  )
}
