import { LoadBar } from '@/components/delivery/weighing/load-bar'
import { FieldLink } from '@/components/shell/field-link'
import { Tag } from '@/components/ui/tag'
import { formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import type { TripView } from '@/lib/services/delivery/view'
import { StartTrip } from './start-trip'
import { isCollecting, mayAddBags, tripWords } from './trip-words'

/** One trip of mine: which lorry, where, how full, in what state. The whole card opens it. */
export function TripCard({ trip }: { trip: TripView }) {
  const state = tripWords(trip)
  const { farmers, bags, grossWeightGrams } = trip.totals
  return (
    <article className="relative rounded-md border border-line bg-sheet p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <h3 className="text-[20px] leading-tight">
          <FieldLink href={`/field/trips/${trip.id}`} className="after:absolute after:inset-0 after:rounded-md">
            {trip.location}
          </FieldLink>
        </h3>
        <Tag tone={state.tone}>{state.text}</Tag>
      </div>
      <p className="figures mt-0.5 mb-2.5 text-ink-2">
        {trip.lorry.registrationNumber}
        {trip.lorry.driverName ? ` · ${trip.lorry.driverName}` : ''} · {formatDay(trip.scheduledOn)}
      </p>
      {isCollecting(trip) ? (
        <LoadBar
          grossGrams={grossWeightGrams}
          capacityGrams={trip.capacityGrams}
          isOverloadAllowed={trip.overloadReason !== null}
        />
      ) : null}
      <div className="mt-1 flex flex-wrap items-center justify-between gap-3">
        <p className="figures text-ink-2">
          {farmers} {farmers === 1 ? 'farmer' : 'farmers'} · {bags} {bags === 1 ? 'bag' : 'bags'}
          {isCollecting(trip) ? '' : ` · ${formatKg(grossWeightGrams)} kg`}
        </p>
        {mayAddBags(trip) && !trip.startedAt ? (
          <div className="relative">
            <StartTrip tripId={trip.id} place={trip.location} />
          </div>
        ) : null}
      </div>
    </article>
  )
}
