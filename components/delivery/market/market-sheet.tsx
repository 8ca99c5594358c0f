import { Facts } from '@/components/ui/facts'
import { Sheet } from '@/components/ui/sheet'
import { formatPaise } from '@/lib/kernel/money'
import { formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import { MarketChart, type MarketPoint, type OwnPoint } from './market-chart'

/** One mandi: its latest day in figures and its prices over time. */
export function MarketSheet({ name, points, own }: { name: string; points: MarketPoint[]; own: OwnPoint[] }) {
  const place = name.replace(/\s*APMC$/i, '')
  const last = points.at(-1)
  const before = points.at(-2)
  if (!last)
    return (
      <Sheet title={place}>
        <p className="text-ink-2">No prices of this mandi.</p>
      </Sheet>
    )
  const ours = own.at(-1)
  const facts = [
    { label: 'Usual price', value: `₹${formatPaise(last.modalPaisePerKg)} / kg` },
    ...(before ? [{ label: `Since ${formatDay(before.pricedOn)}`, value: difference(last, before) }] : []),
    { label: 'Lowest – highest', value: `₹${formatPaise(last.minPaisePerKg)} – ${formatPaise(last.maxPaisePerKg)}` },
    { label: 'Arrivals', value: `${formatKg(last.arrivalGrams / 1000)} t` },
    ...(ours
      ? [{ label: `We paid, ${formatDay(ours.pricedOn)}`, value: `₹${formatPaise(ours.pricePaisePerKg)} / kg` }]
      : []),
  ]
  return (
    <Sheet title={place} aside={formatDay(last.pricedOn)}>
      <Facts facts={facts} className="mb-5" />
      <MarketChart name={place} points={points} own={own} />
    </Sheet>
  )
}

function difference(last: MarketPoint, before: MarketPoint): string {
  const paise = last.modalPaisePerKg - before.modalPaisePerKg
  return paise === 0 ? 'unchanged' : `${paise > 0 ? '+' : ''}${formatPaise(paise)}`
}
