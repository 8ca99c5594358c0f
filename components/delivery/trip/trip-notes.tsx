import { ErrorNote } from '@/components/ui/error-note'
import { Progress } from '@/components/ui/progress'
import { formatKg } from '@/lib/kernel/weight'
import { loadOf } from '@/lib/services/delivery/rules/load'
import type { TripView } from '@/lib/services/delivery/view'

/** How full the lorry is, and what stands in the way: sent back, overloaded. */
export function TripNotes({ trip }: { trip: TripView }) {
  const load = loadOf(trip.totals.grossWeightGrams, trip.capacityGrams, trip.overloadReason !== null)
  const tone = load.state === 'ok' ? 'ok' : load.state === 'near' ? 'wait' : 'bad'
  return (
    <div className="mb-6 flex flex-col gap-4">
      {trip.status === 'returned' && trip.returnReason ? (
        <ErrorNote live={false} title="Sent back for correction" detail={trip.returnReason} />
      ) : null}
      {trip.mismatchGrams === null ? null : <Mismatch grams={trip.mismatchGrams} reason={trip.mismatchReason} />}
      {trip.physicalStatus === 'cancelled' ? null : (
        <div className="max-w-md">
          <Progress
            label="Load"
            value={trip.totals.grossWeightGrams}
            max={trip.capacityGrams}
            tone={tone}
            text={`${formatKg(trip.totals.grossWeightGrams)} of ${formatKg(trip.capacityGrams)} kg, ${Math.floor(load.fillBp / 100)} % full`}
          />
          {load.message && (trip.physicalStatus === 'assigned' || trip.physicalStatus === 'loading') ? (
            <p className="mt-1 text-sm text-ink-2">{load.message}</p>
          ) : null}
          {trip.overloadReason ? <p className="text-sm text-ink-2">More load allowed: {trip.overloadReason}</p> : null}
        </div>
      )}
    </div>
  )
}

function Mismatch({ grams, reason }: { grams: number; reason: string | null }) {
  const words = `${formatKg(Math.abs(grams))} kg ${grams > 0 ? 'more' : 'less'} on the weighbridge than in the bags`
  if (reason !== null)
    return (
      <p className="text-sm text-ink-2">
        {words}, accepted: {reason}
      </p>
    )
  return (
    <ErrorNote
      live={false}
      title={words}
      detail="Nothing on this trip is settled before somebody has looked: send it back for correction, or accept the difference with a reason."
    />
  )
}
