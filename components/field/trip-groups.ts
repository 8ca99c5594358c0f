import type { Day } from '@/lib/kernel/time'
import type { TripView } from '@/lib/services/delivery/view'
import { isCollecting } from './trip-words'

export type TripGroup = { title: string; trips: TripView[] }

/** My trips in the order of the day: today, what is still open from before, what comes, then what is with the office. */
export function groupTrips(trips: readonly TripView[], today: Day): TripGroup[] {
  const open = trips.filter(isCollecting)
  const done = trips.filter((trip) => !isCollecting(trip))
  const groups = [
    { title: 'Today', trips: trips.filter((trip) => trip.scheduledOn === today) },
    { title: 'Still open from before', trips: open.filter((trip) => trip.scheduledOn < today) },
    { title: 'Coming', trips: open.filter((trip) => trip.scheduledOn > today).toReversed() },
    { title: 'Handed in', trips: done.filter((trip) => trip.scheduledOn !== today) },
  ]
  return groups.filter((group) => group.trips.length > 0)
}
