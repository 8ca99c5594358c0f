import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { WeighScreen } from '@/components/delivery/weighing/weigh-screen'
import { isCollecting } from '@/components/field/trip-words'
import { pageCtx, read } from '@/lib/doors/page'
import { formatPercent } from '@/lib/kernel/weight'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import { getTrip } from '@/lib/services/delivery/queries/trips'

export const metadata: Metadata = { title: 'Weighing' }

type Params = { params: Promise<{ id: string; deliveryId: string }> }

export default async function WeighPage({ params }: Params) {
  const { id: tripId, deliveryId } = await params
  const { organization } = await pageCtx()
  const [trip, delivery] = await Promise.all([read(getTrip, { tripId }), read(getDelivery, { deliveryId })])
  const { settings } = organization
  const tripHref = `/field/trips/${trip.id}`
  if (delivery.tripId !== trip.id || !isCollecting(trip)) redirect(tripHref)
  if (settings.moistureFirst && delivery.moistureBp === null) redirect(`${tripHref}/moisture/${delivery.id}`)

  const { farmer, moistureBp, grade } = delivery
  const moisture = moistureBp === null ? 'no moisture yet' : `moisture ${formatPercent(moistureBp)} %, ${grade}`
  return (
    <WeighScreen
      deliveryId={delivery.id}
      farmerName={farmer.name}
      farmerLine={`${farmer.code} · ${farmer.village} · ${moisture}`}
      tripHref={tripHref}
      server={{ version: delivery.version, bags: delivery.bags }}
      limits={{ bagMinGrams: settings.bagMinGrams, bagMaxGrams: settings.bagMaxGrams }}
      room={{
        otherGrams: trip.totals.grossWeightGrams - delivery.grossWeightGrams,
        capacityGrams: trip.capacityGrams,
        isOverloadAllowed: trip.overloadReason !== null,
      }}
    />
  )
}
