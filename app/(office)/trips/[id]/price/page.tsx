import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PricingSkeleton } from '@/components/delivery/pricing/pricing-skeleton'
import { TripPricing } from '@/components/delivery/pricing/trip-pricing'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { tripPricing } from '@/lib/services/delivery/queries/pricing'
import { tripAdvances } from '@/lib/services/payment/queries/trip-advances'

export const metadata: Metadata = { title: 'Price a trip' }
type Props = { params: Promise<{ id: string }> }

export default function PricePage({ params }: Props) {
  return (
    <Suspense fallback={<PricingSkeleton />}>
      <Pricing params={params} />
    </Suspense>
  )
}

async function Pricing({ params }: Props) {
  const { id } = await params
  const [{ actor, organization }, table, advances] = await Promise.all([
    pageCtx(),
    read(tripPricing, { tripId: id }),
    read(tripAdvances, { tripId: id }),
  ])
  return (
    <TripPricing
      initial={table}
      advances={advances}
      timeZone={organization.timeZone}
      mayPrice={isPermitted(actor, 'delivery:price')}
      mayReturn={isPermitted(actor, 'trip:review')}
      maySettle={isPermitted(actor, 'settlement:post')}
    />
  )
}
