'use client'

import { lazy, Suspense } from 'react'
import { LoadBar } from '@/components/delivery/weighing/load-bar'
import { FieldHead } from '@/components/field/app/field-head'
import type { ScreenProps } from '@/components/field/app/screen'
import { AttentionList, attentionOf } from '@/components/field/attention/attention-list'
import { DispatchTrip } from '@/components/field/dispatch-trip'
import { StartTrip } from '@/components/field/start-trip'
import { SubmitGate } from '@/components/field/submit-gate'
import { TripFarmers } from '@/components/field/trip-farmers'
import { isCollecting, isWithOffice, mayAddBags, tripWords } from '@/components/field/trip-words'
import { FieldLinkButton } from '@/components/shell/field-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { formatDay } from '@/lib/kernel/time'
import { usePhone } from '@/lib/offline/use-phone'
import type { TripView } from '@/lib/services/delivery/view'
import { GoneScreen } from './gone-screen'
import { useTitle } from './use-title'

const QuestionDelivery = lazy(() => import('@/components/field/question-delivery'))

/** One trip: how full the lorry is, its farmers, and the gate to the office. */
export function TripScreen({ place }: ScreenProps) {
  useTitle('Trip')
  const { view, rest } = usePhone()
  const trip = view.trips.get(place.ids[0]!)
  if (!trip || !rest) return <GoneScreen id={place.ids[0]!} />
  const deliveries = [...view.deliveries.values()]
    .filter((delivery) => delivery.tripId === trip.id)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
  const mayAdd = mayAddBags(trip)
  const { totals, capacityGrams } = trip
  const isOverloadAllowed = trip.overloadReason !== null
  return (
    <div className="flex flex-col gap-4">
      <TripHead trip={trip} />
      {mayAdd && !trip.startedAt ? <StartTrip tripId={trip.id} place={trip.location} /> : null}
      <LoadBar grossGrams={totals.grossWeightGrams} {...{ capacityGrams, isOverloadAllowed }} />
      {deliveries.length > 0 ? (
        <TripFarmers deliveries={deliveries} moistureFirst={rest.settings.moistureFirst} />
      ) : (
        <EmptyState title="No farmer on this trip yet">
          Add the first farmer; then take the moisture and weigh bag by bag.
        </EmptyState>
      )}
      {mayAdd ? (
        <FieldLinkButton
          size="large"
          variant={deliveries.length === 0 ? 'primary' : 'plain'}
          href={`/field/trips/${trip.id}/add`}
        >
          Add a farmer
        </FieldLinkButton>
      ) : null}
      {isCollecting(trip) && deliveries.length > 0 ? (
        <SubmitGate
          tripId={trip.id}
          place={trip.location}
          deliveries={deliveries.map(({ id, farmer, bagCount, grossWeightGrams, moistureBp }) => {
            return { deliveryId: id, farmerName: farmer.name, bagCount, grossWeightGrams, moistureBp }
          })}
          {...{ capacityGrams, isOverloadAllowed }}
        />
      ) : null}
      {isWithOffice(trip) && deliveries.length > 0 ? (
        <Suspense fallback={null}>
          <QuestionDelivery deliveries={deliveries} />
        </Suspense>
      ) : null}
      <AttentionList items={attentionOf(rest, trip.id)} heading="The office looks at this" />
      {trip.physicalStatus === 'loading' ? <DispatchTrip tripId={trip.id} /> : null}
    </div>
  )
}

function TripHead({ trip }: { trip: TripView }) {
  const state = tripWords(trip)
  return (
    <div className="[&_header]:mb-0">
      <FieldHead title={trip.location} crumbs={[{ label: 'My trips', href: '/field' }, { label: 'Trip' }]} />
      <p className="figures mt-1 text-ink-2">
        {trip.lorry.registrationNumber}
        {trip.lorry.driverName ? ` · ${trip.lorry.driverName}` : ''} · {formatDay(trip.scheduledOn)}
      </p>
      <p className="mt-1.5">
        <Tag tone={state.tone}>{state.text}</Tag>
      </p>
      {trip.status === 'returned' ? (
        <p className="mt-2 rounded-md bg-loss-soft px-3 py-2">
          <span className="font-medium text-loss">The office asks you to correct:</span> {trip.returnReason}
        </p>
      ) : null}
      {trip.instructions ? <p className="mt-2">{trip.instructions}</p> : null}
    </div>
  )
}
