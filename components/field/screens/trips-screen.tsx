'use client'

import { TripCard } from '@/components/field/trip-card'
import { groupTrips } from '@/components/field/trip-groups'
import { FieldLinkButton } from '@/components/shell/field-link'
import { EmptyState } from '@/components/ui/empty-state'
import { dayOf, formatDay } from '@/lib/kernel/time'
import { usePhone } from '@/lib/offline/use-phone'
import { useTitle } from './use-title'

/** My trips in the order of the day. */
export function TripsScreen() {
  useTitle('My trips')
  const { view, me } = usePhone()
  const today = dayOf(new Date(), me?.timeZone ?? 'Asia/Kolkata')
  const trips = [...view.trips.values()].sort((a, b) => b.scheduledOn.localeCompare(a.scheduledOn))
  return (
    <>
      <header className="mb-4 flex items-baseline justify-between gap-3">
        <h1>My trips</h1>
        <p className="text-ink-2">{formatDay(today)}</p>
      </header>
      {trips.length === 0 ? (
        <EmptyState
          title="No trip yet"
          action={
            <FieldLinkButton variant="primary" className="min-h-12" href="/field/request">
              Ask for a lorry
            </FieldLinkButton>
          }
        >
          A trip begins with a lorry. Ask for one; when the office has chosen it, the trip stands here.
        </EmptyState>
      ) : null}
      {groupTrips(trips, today).map((group) => (
        <section key={group.title} className="mb-6">
          <h2 className="mb-2">{group.title}</h2>
          <div className="flex flex-col gap-3">
            {group.trips.map((trip) => (
              <TripCard key={trip.id} trip={trip} />
            ))}
          </div>
        </section>
      ))}
    </>
  )
}
