import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PricingSkeleton } from '@/components/delivery/pricing/pricing-skeleton'
import { TripActions } from '@/components/delivery/trip/trip-actions'
import { TripFacts } from '@/components/delivery/trip/trip-facts'
import { TripFarmers } from '@/components/delivery/trip/trip-farmers'
import { TripNotes } from '@/components/delivery/trip/trip-notes'
import { TripPromises } from '@/components/delivery/trip/trip-promises'
import { TripCharges } from '@/components/payment/charges/trip-charges'
import { CloseButton } from '@/components/reporting/reports/close-button'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { formatDay } from '@/lib/kernel/time'
import { planChoices } from '@/lib/services/delivery/queries/plan-choices'
import { tripPricing } from '@/lib/services/delivery/queries/pricing'
import { tripPromises } from '@/lib/services/delivery/queries/promises'
import { tripCharges } from '@/lib/services/payment/queries/trip-charges'

export const metadata: Metadata = { title: 'Trip' }
type Props = { params: Promise<{ id: string }> }

export default function TripPage({ params }: Props) {
  return (
    <Suspense fallback={<PricingSkeleton />}>
      <Trip params={params} />
    </Suspense>
  )
}

async function Trip({ params }: Props) {
  const { id } = await params
  const [{ actor, organization }, table, promises, charges, managers] = await Promise.all([
    pageCtx(),
    read(tripPricing, { tripId: id }),
    read(tripPromises, { tripId: id }),
    readCharges(id),
    readManagers(),
  ])
  const { trip, lines, market } = table
  const isToPrice = trip.status === 'submitted' || trip.status === 'priced'
  return (
    <>
      <PageHead
        crumbs={[{ label: 'Trips', href: '/trips' }]}
        title={`${trip.lorry.registrationNumber} · ${formatDay(trip.scheduledOn)}`}
        note={trip.instructions || undefined}
        actions={
          <>
            <TripActions
              trip={trip}
              mayMove={isPermitted(actor, 'trip:collect')}
              mayReview={isPermitted(actor, 'trip:review')}
              managers={managers}
            />
            <LinkButton href={`/api/v1/trips/${trip.id}/sheet.pdf`} prefetch={false} target="_blank">
              Print sheet
            </LinkButton>
            {trip.settledAt !== null && isPermitted(actor, 'ledger:read') ? (
              <CloseButton of={{ tripId: trip.id }} label="Close of trip (ZIP)" />
            ) : null}
            {isToPrice ? (
              <LinkButton variant="primary" href={`/trips/${trip.id}/price`}>
                Price this trip
              </LinkButton>
            ) : null}
          </>
        }
      />
      <TripFacts trip={trip} lines={lines} market={market} timeZone={organization.timeZone} />
      <TripPromises promises={promises.data} bagCount={promises.bagCount} />
      {charges ? <TripCharges tripId={trip.id} given={charges} mayWrite={isPermitted(actor, 'payment:write')} /> : null}
      <TripNotes trip={trip} />
      <TripFarmers lines={lines} isPricedPage={!isToPrice && trip.settledAt !== null} tripId={trip.id} />
    </>
  )
}

/** Who could go on with a trip, for who may send managers out. */
const readManagers = async () =>
  isPermitted((await pageCtx()).actor, 'trip:plan') ? (await read(planChoices, {})).managers : null

/** Money is not for everybody who sees trips. */
const readCharges = async (tripId: string) =>
  isPermitted((await pageCtx()).actor, 'payment:read') ? read(tripCharges, { tripId }) : null
