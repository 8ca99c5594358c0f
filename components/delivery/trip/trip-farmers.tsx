import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { Sheet } from '@/components/ui/sheet'
import { formatPaise } from '@/lib/kernel/money'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import { isMoistureAlert } from '@/lib/services/delivery/rules/moisture'
import type { PricingLine } from '@/lib/services/delivery/view'
import { DeliveryTag } from '../delivery-tag'

const columns: LedgerColumn<PricingLine>[] = [
  {
    header: 'Farmer',
    cell: (line) => (
      <>
        <Link href={`/deliveries?panel=${line.id}`} className="font-semibold hover:underline">
          {line.farmer.name}
        </Link>{' '}
        <span className="text-note text-ink-2">
          {line.farmer.code} · {line.farmer.village}
        </span>
      </>
    ),
  },
  { header: 'State', cell: (line) => <DeliveryTag status={line.status} /> },
  { header: 'Bags', align: 'right', cell: (line) => line.bagCount },
  { header: 'Gross', unit: 'kg', align: 'right', cell: (line) => formatKg(line.grossWeightGrams) },
  { header: 'Net', unit: 'kg', align: 'right', cell: (line) => formatKg(line.netWeightGrams) },
  {
    header: 'Moisture',
    unit: '%',
    align: 'right',
    cell: (line) =>
      line.moistureBp === null ? (
        '—'
      ) : (
        <span className={isMoistureAlert(line.moistureBp) ? 'font-semibold text-loss' : ''}>
          {formatPercent(line.moistureBp)}
        </span>
      ),
  },
  {
    header: 'Price',
    unit: '₹ / kg',
    align: 'right',
    cell: (line) => (line.pricePaisePerKg === null ? '—' : formatPaise(line.pricePaisePerKg)),
  },
  {
    header: 'Value',
    unit: '₹',
    align: 'right',
    cell: (line) => (line.totalValuePaise === null ? '—' : formatPaise(line.totalValuePaise)),
  },
]

/** The farmers of a trip, as they were weighed. */
export function TripFarmers({
  lines,
  isPricedPage,
  tripId,
}: {
  lines: PricingLine[]
  isPricedPage: boolean
  tripId: string
}) {
  const value = lines.reduce((sum, line) => sum + (line.totalValuePaise ?? 0), 0)
  const sum = (pick: (line: PricingLine) => number) => lines.reduce((total, line) => total + pick(line), 0)
  const foot = [
    lines.length === 1 ? '1 farmer' : `${lines.length} farmers`,
    '',
    sum((line) => line.bagCount),
    formatKg(sum((line) => line.grossWeightGrams)),
    formatKg(sum((line) => line.netWeightGrams)),
    '',
    '',
    value > 0 ? formatPaise(value) : '—',
  ]
  return (
    <Sheet
      title="Farmers"
      flush
      aside={
        isPricedPage ? (
          <Link className="link" href={`/trips/${tripId}/price`}>
            the prices in full
          </Link>
        ) : null
      }
    >
      {lines.length > 0 ? (
        <Ledger label="Farmers of this trip" columns={columns} rows={lines} rowKey={(line) => line.id} foot={foot} />
      ) : (
        <EmptyState title="Nothing weighed yet">
          The field manager weighs bags on the phone; they appear here by themselves.
        </EmptyState>
      )}
    </Sheet>
  )
}
