import { type Fact, Facts } from '@/components/ui/facts'
import { formatRupees } from '@/lib/kernel/money'
import { type Day, dayOf, formatClock, formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import type { MarketView, TripView } from '@/lib/services/delivery/view'
import { LorryTag, TripTag } from './trip-tags'

type Weighed = { firstBagAt: string | null; lastBagAt: string | null }

/** `21 Nov 2026, 07:10 – 13:45, Harihar`, from the first bag to the last. */
function collected(trip: TripView, lines: readonly Weighed[], timeZone: string): string {
  const from = lines.flatMap((line) => line.firstBagAt ?? []).sort()[0]
  const to = lines
    .flatMap((line) => line.lastBagAt ?? [])
    .sort()
    .at(-1)
  if (!from || !to) return `${formatDay(trip.scheduledOn)}, ${trip.location}`
  const clock = (at: string) => formatClock(new Date(at), timeZone)
  return `${formatDay(dayOf(new Date(from), timeZone))}, ${clock(from)} – ${clock(to)}, ${trip.location}`
}

/** A weight of the whole load, and how far it is from the one before it. */
function Weighbridge({ grams, before, isOff }: { grams: number | null; before: number; isOff: boolean }) {
  if (grams === null) return <span className="font-normal text-ink-2">not weighed</span>
  const offBp = before === 0 ? 0 : Math.round(((grams - before) * 10_000) / before)
  const sign = offBp > 0 ? '+' : ''
  return (
    <>
      {formatKg(grams)} kg{' '}
      <span className={`text-note font-normal ${isOff ? 'text-loss' : 'text-ink-2'}`}>
        {sign}
        {formatPercent(offBp)} %
      </span>
    </>
  )
}

/** The dealer's weighbridge beside the bags, or, where the load was weighed as it left, beside that. */
function weighbridgeFacts(trip: TripView): Fact[] {
  const { dispatchWeighbridgeGrams: left, weighbridgeGrams: arrived, mismatchGrams, wayGrams } = trip
  const gross = trip.totals.grossWeightGrams
  const isOff = mismatchGrams !== null
  if (left === null)
    return [{ label: 'Weighbridge', value: <Weighbridge grams={arrived} before={gross} isOff={isOff} /> }]
  return [
    { label: 'Weighbridge, leaving', value: <Weighbridge grams={left} before={gross} isOff={isOff} /> },
    { label: 'At the dealer', value: <Weighbridge grams={arrived} before={left} isOff={wayGrams !== null} /> },
  ]
}

/** `Davangere APMC` → `Mandi, Davangere`. */
const mandiName = (market: MarketView): string => `Mandi, ${market.market.replace(/\s*APMC$/i, '')}`

function Mandi({ market, on }: { market: MarketView; on: Day }) {
  return (
    <>
      {formatRupees(market.modalPaisePerKg)} / kg{' '}
      {market.pricedOn === on ? null : (
        <span className="text-note font-normal text-ink-2">{formatDay(market.pricedOn)}</span>
      )}
    </>
  )
}

/** The facts of a trip in one row: states, who, when and where, weights, and the mandi's price. */
export function TripFacts({
  trip,
  lines,
  market,
  timeZone,
}: {
  trip: TripView
  lines: readonly Weighed[]
  market: MarketView | null
  timeZone: string
}) {
  const facts: Fact[] = [
    { label: 'State', value: <TripTag status={trip.status} /> },
    { label: 'Lorry', value: <LorryTag status={trip.physicalStatus} /> },
    { label: 'Field manager', value: trip.fieldManager.name },
    { label: 'Collected', value: collected(trip, lines, timeZone) },
    { label: 'Bags', value: trip.totals.bags },
    { label: 'Gross', value: `${formatKg(trip.totals.grossWeightGrams)} kg` },
    ...weighbridgeFacts(trip),
    ...(market ? [{ label: mandiName(market), value: <Mandi market={market} on={trip.scheduledOn} /> }] : []),
  ]
  return <Facts facts={facts} className="border-t border-line pt-3 pb-4" />
}
