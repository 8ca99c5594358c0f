import { PageHead } from '@/components/ui/page-head'
import type { HomeView } from '@/lib/reporting/home-view'

/** A greeting, the day, the place, and how many lorries are out. */
export function HomeHead({
  home,
  personName,
  organizationName,
  hour,
}: {
  home: HomeView
  personName: string
  organizationName: string
  hour: number
}) {
  const greeting = hour < 12 ? 'Good morning' : hour < 17 ? 'Good afternoon' : 'Good evening'
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
  const count = home.out.length
  const out = count === 0 ? 'no lorry is out' : count === 1 ? '1 lorry is out' : `${count} lorries are out`
  const where = [organizationName, home.place].filter(Boolean).join(', ')
  return (
    <PageHead
      title={`${greeting}, ${personName.split(' ')[0]}`}
      note={[day.format(new Date(`${home.today}T00:00:00Z`)).replace(',', ''), where, out].join(' · ')}
    />
  )
}
