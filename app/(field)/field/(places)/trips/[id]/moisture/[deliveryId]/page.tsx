import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { MoistureForm } from '@/components/field/moisture-form'
import { isCollecting } from '@/components/field/trip-words'
import { PageHead } from '@/components/ui/page-head'
import { read } from '@/lib/doors/page'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import { getTrip } from '@/lib/services/delivery/queries/trips'

export const metadata: Metadata = { title: 'Moisture' }

type Params = { params: Promise<{ id: string; deliveryId: string }> }

export default async function MoisturePage({ params }: Params) {
  const { id: tripId, deliveryId } = await params
  const [trip, delivery] = await Promise.all([read(getTrip, { tripId }), read(getDelivery, { deliveryId })])
  const tripHref = `/field/trips/${trip.id}`
  if (delivery.tripId !== trip.id || !isCollecting(trip)) redirect(tripHref)
  const { farmer } = delivery
  return (
    <>
      <PageHead
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
        moistureBp={delivery.moistureBp}
        weighHref={`${tripHref}/weigh/${delivery.id}`}
      />
    </>
  )
}
