import type { Metadata } from 'next'
import { Suspense } from 'react'
import { PlanTripButton } from '@/components/delivery/trip/plan-trip-button'
import { TripsTable } from '@/components/delivery/trip/trips-table'
import { PageHead } from '@/components/ui/page-head'
import { Skeleton } from '@/components/ui/skeleton'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { dayOf } from '@/lib/kernel/time'
import { planChoices } from '@/lib/services/delivery/queries/plan-choices'

export const metadata: Metadata = { title: 'Trips' }

export default function TripsPage() {
  return (
    <Suspense fallback={<Skeleton className="h-96" />}>
      <Trips />
    </Suspense>
  )
}

async function Trips() {
  const [ctx, choices] = await Promise.all([pageCtx(), read(planChoices, {})])
  const today = dayOf(ctx.now, ctx.organization.timeZone)
  return (
    <>
      <PageHead
        title="Trips"
        actions={isPermitted(ctx.actor, 'trip:plan') ? <PlanTripButton choices={choices} today={today} /> : null}
      />
      <TripsTable managers={choices.managers} />
    </>
  )
}
