'use client'

import { FieldHead } from '@/components/field/app/field-head'
import type { ScreenProps } from '@/components/field/app/screen'
import { MoistureForm } from '@/components/field/moisture-form'
import { isCollecting } from '@/components/field/trip-words'
import { usePhone } from '@/lib/offline/use-phone'
import { NowhereScreen } from './nowhere-screen'
import { useTitle } from './use-title'

/** The meter's figure for one farmer's maize. */
export function MoistureScreen({ place }: ScreenProps) {
  useTitle('Moisture')
  const { view, rest } = usePhone()
  const [tripId, givenId] = place.ids
  const trip = view.trips.get(tripId!)
  const delivery = view.deliveries.get(rest?.aliases[givenId!] ?? givenId!)
  if (!trip || !delivery || delivery.tripId !== trip.id || !isCollecting(trip)) return <NowhereScreen />
  const { farmer } = delivery
  const tripHref = `/field/trips/${trip.id}`
  return (
    <>
      <FieldHead
        title={farmer.name}
        crumbs={[
          { label: 'My trips', href: '/field' },
          { label: trip.location, href: tripHref },
          { label: 'Moisture' },
        ]}
        note={`${farmer.code} · ${farmer.village}`}
      />
      <MoistureForm
        deliveryId={delivery.id}
        farmer={farmer}
        moistureBp={delivery.moistureBp}
        weighHref={`${tripHref}/weigh/${delivery.id}`}
      />
    </>
  )
}
