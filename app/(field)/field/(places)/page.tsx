import type { Metadata } from 'next'
import { Suspense } from 'react'
import { TripCard } from '@/components/field/trip-card'
import { groupTrips } from '@/components/field/trip-groups'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { pageCtx, read } from '@/lib/doors/page'
import { dayOf, formatDay } from '@/lib/kernel/time'
import { listTrips } from '@/lib/services/delivery/queries/trips'

export const metadata: Metadata = { title: 'My trips' }

export default async function MyTripsPage() {
  const { organization, now } = await pageCtx()
  const today = dayOf(now, organization.timeZone)
  return (
    <>
      <header className="mb-4 flex items-baseline justify-between gap-3">
        <h1>My trips</h1>
        <p className="text-ink-2">{formatDay(today)}</p>
      </header>
      <Suspense fallback={<Waiting />}>
        <Trips today={today} />
      </Suspense>
    </>
  )
}

async function Trips({ today }: { today: string }) {
  const { data } = await read(listTrips, { limit: 60 })
  if (data.length === 0)
    return (
      <EmptyState
        title="No trip yet"
        action={
          <LinkButton variant="primary" className="min-h-12" href="/field/request">
            Ask for a lorry
          </LinkButton>
        }
      >
        A trip begins with a lorry. Ask for one; when the office has chosen it, the trip stands here.
      </EmptyState>
    )
  return groupTrips(data, today).map((group) => (
    <section key={group.title} className="mb-6">
      <h2 className="mb-2">{group.title}</h2>
      <div className="flex flex-col gap-3">
        {group.trips.map((trip) => (
          <TripCard key={trip.id} trip={trip} />
        ))}
      </div>
    </section>
  ))
}

function Waiting() {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">Loading</span>
      <Skeleton className="h-40 w-full" />
      <Skeleton className="h-40 w-full" />
    </div>
  )
}
