'use client'

import { AddToTrip } from '@/components/field/add-to-trip'
import { FieldHead } from '@/components/field/app/field-head'
import type { ScreenProps } from '@/components/field/app/screen'
import { mayAddBags } from '@/components/field/trip-words'
import { usePhone } from '@/lib/offline/use-phone'
import { NowhereScreen } from './nowhere-screen'
import { useTitle } from './use-title'

/** Whose bags come next on this trip. */
export function AddScreen({ place }: ScreenProps) {
  useTitle('Add a farmer')
  const { view, rest } = usePhone()
  const trip = view.trips.get(place.ids[0]!)
  if (!trip || !rest || !mayAddBags(trip)) return <NowhereScreen />
  const onTrip = [...view.deliveries.values()]
    .filter((delivery) => delivery.tripId === trip.id)
    .map((delivery) => [delivery.farmerId, delivery.id] as const)
  return (
    <>
      <FieldHead
        title="Whose bags?"
        crumbs={[
          { label: 'My trips', href: '/field' },
          { label: trip.location, href: `/field/trips/${trip.id}` },
          { label: 'Add a farmer' },
        ]}
      />
      <AddToTrip trip={trip} moistureFirst={rest.settings.moistureFirst} onTrip={Object.fromEntries(onTrip)} />
    </>
  )
}
