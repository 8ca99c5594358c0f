import type { TagTone } from '@/components/ui/tag'
import type { TripView } from '@/lib/services/delivery/view'

type Words = { tone: TagTone; text: string }
type States = Pick<TripView, 'status' | 'physicalStatus' | 'startedAt'>

const commercial: Partial<Record<TripView['status'], Words>> = {
  returned: { tone: 'bad', text: 'Returned to correct' },
  submitted: { tone: 'go', text: 'With the office' },
  priced: { tone: 'go', text: 'Priced' },
  settled: { tone: 'ok', text: 'Settled' },
  closed: { tone: 'ok', text: 'Closed' },
  cancelled: { tone: 'plain', text: 'Cancelled' },
}

/** A trip's state as a field manager says it: the paperwork once it has begun, else where the lorry is. */
export function tripWords({ status, physicalStatus, startedAt }: States): Words {
  const paper = commercial[status]
  if (paper) return paper
  if (physicalStatus === 'in_transit') return { tone: 'wait', text: 'On the road, not submitted' }
  if (physicalStatus === 'delivered') return { tone: 'wait', text: 'Arrived, not submitted' }
  if (physicalStatus === 'loading') return { tone: 'wait', text: 'Loading' }
  return startedAt ? { tone: 'wait', text: 'Started' } : { tone: 'plain', text: 'Not started' }
}

/** Bags and moisture can still be recorded or corrected. */
export const isCollecting = (trip: Pick<TripView, 'status'>): boolean =>
  trip.status === 'open' || trip.status === 'returned'

/** Weighing is over: what is wrong now, the office puts right. */
export const isWithOffice = ({ status }: Pick<TripView, 'status'>): boolean =>
  status !== 'cancelled' && !isCollecting({ status })

/** New bags can still go on the lorry: it has not left. */
export const mayAddBags = (trip: Pick<TripView, 'status' | 'physicalStatus'>): boolean =>
  isCollecting(trip) && (trip.physicalStatus === 'assigned' || trip.physicalStatus === 'loading')
