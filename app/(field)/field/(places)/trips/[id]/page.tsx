import type { Metadata } from 'next'
import { LoadBar } from '@/components/delivery/weighing/load-bar'
import { DispatchTrip } from '@/components/field/dispatch-trip'
import { StartTrip } from '@/components/field/start-trip'
import { SubmitGate } from '@/components/field/submit-gate'
import { TripFarmers } from '@/components/field/trip-farmers'
import { isCollecting, mayAddBags, tripWords } from '@/components/field/trip-words'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { Tag } from '@/components/ui/tag'
import { pageCtx, read } from '@/lib/doors/page'
import { formatDay } from '@/lib/kernel/time'
import { listDeliveries } from '@/lib/services/delivery/queries/deliveries'
import { getTrip } from '@/lib/services/delivery/queries/trips'
import type { TripView } from '@/lib/services/delivery/view'

export const metadata: Metadata = { title: 'Trip' }

export default async function TripPage({ params }: { params: Promise<{ id: string }> }) {
  const tripId = (await params).id
  const { organization } = await pageCtx()
  const [trip, { data: deliveries }] = await Promise.all([
    read(getTrip, { tripId }),
    read(listDeliveries, { tripId, limit: 200, sort: 'createdAt' }),
  ])
  const isOverloadAllowed = trip.overloadReason !== null
  const mayAdd = mayAddBags(trip)
  return (
    <div className="flex flex-col gap-4">
      <TripHead trip={trip} />
      {mayAdd && !trip.startedAt ? <StartTrip tripId={trip.id} /> : null}
      <LoadBar
        grossGrams={trip.totals.grossWeightGrams}
        capacityGrams={trip.capacityGrams}
        isOverloadAllowed={isOverloadAllowed}
      />
      {deliveries.length > 0 ? (
        <TripFarmers deliveries={deliveries} moistureFirst={organization.settings.moistureFirst} />
      ) : (
        <EmptyState title="No farmer on this trip yet">
          Add the first farmer; then take the moisture and weigh bag by bag.
        </EmptyState>
      )}
      {mayAdd ? (
        <LinkButton
          size="large"
          variant={deliveries.length === 0 ? 'primary' : 'plain'}
          href={`/field/trips/${trip.id}/add`}
        >
          Add a farmer
        </LinkButton>
      ) : null}
      {isCollecting(trip) && deliveries.length > 0 ? (
        <SubmitGate
          tripId={trip.id}
          deliveries={deliveries.map((delivery) => ({
            deliveryId: delivery.id,
            farmerName: delivery.farmer.name,
            bagCount: delivery.bagCount,
            grossWeightGrams: delivery.grossWeightGrams,
            moistureBp: delivery.moistureBp,
          }))}
          capacityGrams={trip.capacityGrams}
          isOverloadAllowed={isOverloadAllowed}
        />
      ) : null}
      {trip.physicalStatus === 'loading' ? <DispatchTrip tripId={trip.id} /> : null}
    </div>
  )
}

function TripHead({ trip }: { trip: TripView }) {
  const state = tripWords(trip)
  return (
    <div className="[&_header]:mb-0">
      <PageHead title={trip.location} crumbs={[{ label: 'My trips', href: '/field' }, { label: 'Trip' }]} />
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
