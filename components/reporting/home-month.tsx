'use client'

import { DayBars } from '@/components/ui/chart/day-bars'
import type { HomeView } from '@/lib/reporting/home-view'

const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** A bar a day of this month; today is still growing. */
export function HomeMonth({ home }: { home: HomeView }) {
  const days = home.days.map(({ day, netWeightGrams }, index) => {
    const isToday = day === home.today
    const at = new Date(`${day}T00:00:00Z`)
    return {
      label: isToday ? 'today' : index === 0 ? short.format(at) : String(at.getUTCDate()),
      value: Math.round(netWeightGrams / 100_000) / 10,
      today: isToday,
      note: isToday ? 'still growing' : undefined,
    }
  })
  return <DayBars label="Net weight bought this month, tonnes a day" days={days} unit="t" height={230} />
}
