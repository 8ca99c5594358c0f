'use client'

import { useEffect } from 'react'
import { WeighScreen } from '@/components/delivery/weighing/weigh-screen'
import type { ScreenProps } from '@/components/field/app/screen'
import { isCollecting } from '@/components/field/trip-words'
import { goTo } from '@/components/shell/field-path'
import { formatPercent } from '@/lib/kernel/weight'
import { usePhone } from '@/lib/offline/use-phone'
import { useTitle } from './use-title'

/** The weighing screen of one delivery; sends on where weighing is not the next thing to do. */
export function WeighPlace({ place }: ScreenProps) {
  useTitle('Weighing')
  const { view, rest } = usePhone()
  const [tripId, givenId] = place.ids
  const trip = view.trips.get(tripId!)
  const delivery = view.deliveries.get(rest?.aliases[givenId!] ?? givenId!)
  const settings = rest?.settings
  const tripHref = `/field/trips/${tripId}`
  const elsewhere =
    !trip || !delivery || !settings || delivery.tripId !== trip.id || !isCollecting(trip)
      ? tripHref
      : settings.moistureFirst && delivery.moistureBp === null
        ? `${tripHref}/moisture/${delivery.id}`
        : null
  useEffect(() => {
    if (elsewhere) goTo(elsewhere)
  }, [elsewhere])
  if (elsewhere || !trip || !delivery || !settings) return null

  const { farmer, moistureBp, grade } = delivery
  const moisture = moistureBp === null ? 'no moisture yet' : `${formatPercent(moistureBp)} %, ${grade}`
  return (
    <WeighScreen
      key={delivery.id}
      deliveryId={delivery.id}
      farmerName={farmer.name}
      farmerLine={`${moisture} · ${farmer.code} · ${farmer.village}`}
      tripHref={tripHref}
      slipHref={`${tripHref}/slip/${delivery.id}`}
      about={{ farmer, place: trip.location }}
      limits={{ bagMinGrams: settings.bagMinGrams, bagMaxGrams: settings.bagMaxGrams }}
      room={{
        otherGrams: trip.totals.grossWeightGrams - delivery.grossWeightGrams,
        capacityGrams: trip.capacityGrams,
        isOverloadAllowed: trip.overloadReason !== null,
      }}
    />
  )
}
