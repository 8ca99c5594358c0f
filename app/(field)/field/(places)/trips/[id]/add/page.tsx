import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AddToTrip } from '@/components/field/add-to-trip'
import { mayAddBags } from '@/components/field/trip-words'
import { PageHead } from '@/components/ui/page-head'
import { pageCtx, read } from '@/lib/doors/page'
import { listDeliveries } from '@/lib/services/delivery/queries/deliveries'
import { getTrip } from '@/lib/services/delivery/queries/trips'

export const metadata: Metadata = { title: 'Add a farmer' }

export default async function AddToTripPage({ params }: { params: Promise<{ id: string }> }) {
  const tripId = (await params).id
  const { organization } = await pageCtx()
  const [trip, { data: deliveries }] = await Promise.all([
    read(getTrip, { tripId }),
    read(listDeliveries, { tripId, limit: 200 }),
  ])
  const tripHref = `/field/trips/${trip.id}`
  if (!mayAddBags(trip)) redirect(tripHref)
  return (
    <>
      <PageHead
        title="Whose bags?"
        crumbs={[
          { label: 'My trips', href: '/field' },
          { label: trip.location, href: tripHref },
          { label: 'Add a farmer' },
        ]}
      />
      <AddToTrip
        tripId={trip.id}
        moistureFirst={organization.settings.moistureFirst}
        onTrip={Object.fromEntries(deliveries.map((delivery) => [delivery.farmerId, delivery.id]))}
      />
    </>
  )
}
