import { type Waiting, WaitingRow } from '@/components/ui/waiting-row'
import { formatRupees } from '@/lib/kernel/money'
import { dayOf, formatClock, formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import type { HomeView } from '@/lib/reporting/home-view'

const counted = (count: number, one: string, many: string): string => (count === 1 ? one : many)

function oldest(at: string | null, today: string, timeZone: string): string | undefined {
  if (!at) return undefined
  const instant = new Date(at)
  const day = dayOf(instant, timeZone)
  return `oldest since ${day === today ? 'today' : formatDay(day)} ${formatClock(instant, timeZone)}`
}

/** What waits for the office, each the way to exactly those things. */
export function HomeWaiting({ home, timeZone }: { home: HomeView; timeZone: string }) {
  const { requests, trips, advances, settlements } = home.waiting
  const items: Waiting[] = [
    {
      count: requests.count,
      label: counted(requests.count, 'lorry request to decide', 'lorry requests to decide'),
      note: oldest(requests.oldestAt, home.today, timeZone) ?? 'nothing waits',
      href: '/requests?status=pending',
    },
    {
      count: trips.count,
      label: counted(trips.count, 'trip to price', 'trips to price'),
      note:
        trips.count > 0
          ? `${trips.farmerCount} farmers · ${formatKg(trips.netWeightGrams).replace(/\.\d$/, '')} kg net`
          : 'nothing waits',
      href: '/trips?status=submitted',
    },
    {
      count: advances.count,
      label: counted(advances.count, 'advance to approve', 'advances to approve'),
      note:
        advances.count > 0 ? `${formatRupees(advances.amountPaise).replace(/\.00$/, '')} together` : 'nothing waits',
      href: '/advances?status=requested',
    },
    {
      count: settlements.count,
      label: counted(settlements.count, 'settlement to pay', 'settlements to pay'),
      note: settlements.count > 0 ? `${formatRupees(settlements.amountPaise)} due` : 'nothing waits',
      href: '/payments',
    },
  ]
  return <WaitingRow items={items} />
}
