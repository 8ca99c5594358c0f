'use client'

import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { useRecord } from './use-record'

/** Sets out: from now on the lorry counts as under way. */
export function StartTrip({ tripId, place }: { tripId: string; place?: string }) {
  const start = useRecord('trip.start')
  return (
    <div className="flex flex-col gap-2">
      <Button
        variant="primary"
        className="min-h-12"
        pending={start.pending}
        onClick={() => start.run({ tripId }, { place })}
      >
        Start the trip
      </Button>
      {start.problem ? <ErrorNote problem={start.problem} /> : null}
    </div>
  )
}
