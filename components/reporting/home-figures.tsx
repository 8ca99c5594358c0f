import Link from 'next/link'
import { Figure, type FigureProps, Figures } from '@/components/ui/figure'
import { Sheet } from '@/components/ui/sheet'
import { formatPaise, formatRupees, groupIndian } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatPercent } from '@/lib/kernel/weight'
import type { HomeView } from '@/lib/reporting/home-view'

/** A share of change in whole per cent, in words; undefined where there is nothing to compare with. */
function change(now: number, before: number, to: string): FigureProps['change'] {
  if (before <= 0) return undefined
  const percent = Math.round(((now - before) * 100) / before)
  if (percent === 0) return { direction: 'same', text: `as ${to}` }
  const isMore = percent > 0
  return { direction: isMore ? 'up' : 'down', good: isMore, text: `${Math.abs(percent)} % to ${to}` }
}

function moistureChange(now: number | null, before: number | null): FigureProps['change'] {
  if (now === null || before === null) return undefined
  const points = now - before
  if (Math.abs(points) < 5) return { direction: 'same', text: 'as last month' }
  return { direction: points > 0 ? 'up' : 'down', good: points < 0, text: `${formatPercent(Math.abs(points))} points` }
}

const kilos = (grams: number): string => groupIndian(Math.round(grams / 1000))
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' })

/** The month in four figures, and what is owed. */
export function HomeFigures({ home }: { home: HomeView }) {
  const { month, lastMonth, market } = home
  const day = weekday.format(new Date(`${home.today}T00:00:00Z`))
  const place = market?.market.replace(/\s*APMC$/i, '')
  return (
    <section aria-label="The month in figures" className="flex min-w-0 flex-col rounded-md border border-line bg-sheet">
      <Figures>
        <Figure
          label="Today, net"
          value={`${kilos(home.todayNetGrams)} kg`}
          change={change(home.todayNetGrams, home.lastWeekNetGrams, `this time last ${day}`)}
        />
        <Figure
          label="Month, value"
          value={`₹${groupIndian(Math.round(month.totalValuePaise / 100))}`}
          change={change(month.totalValuePaise, lastMonth.totalValuePaise, 'last month by now')}
        />
        <Figure
          label="Average price"
          value={month.pricePaisePerKg === null ? '—' : `₹${formatPaise(month.pricePaisePerKg)} / kg`}
          note={
            market ? (
              <Link href="/market" className="hover:underline">
                mandi ₹{formatPaise(market.modalPaisePerKg)}, {place}
                {market.pricedOn === home.today ? '' : `, ${formatDay(market.pricedOn)}`}
              </Link>
            ) : undefined
          }
        />
        <Figure
          label="Average moisture"
          value={month.moistureBp === null ? '—' : `${formatPercent(month.moistureBp)} %`}
          change={moistureChange(month.moistureBp, lastMonth.moistureBp)}
        />
      </Figures>
      <Link
        href="/payments"
        className="flex flex-1 flex-wrap items-center justify-between gap-3 border-t border-line px-4.5 py-4 hover:bg-paper"
      >
        <h2>Owed to farmers</h2>
        <span className="figures text-lg">{formatRupees(home.owedPaise)}</span>
      </Link>
    </section>
  )
}

/** The card around the month's bars. */
export function MonthSheet({ children }: { children: React.ReactNode }) {
  return (
    <Sheet title="Bought this month" aside="net weight, tonnes a day">
      {children}
    </Sheet>
  )
}
