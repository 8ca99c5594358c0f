import type { Metadata } from 'next'
import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { read } from '@/lib/doors/page'
import { formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import { listDeliveries } from '@/lib/services/delivery/queries/deliveries'
import type { DeliverySummary } from '@/lib/services/delivery/view'
import { getFarmer } from '@/lib/services/farmer/queries'
import { formatPhone } from '@/lib/services/farmer/rules/phone'

export const metadata: Metadata = { title: 'Farmer' }

export default async function FarmerPage({ params }: { params: Promise<{ id: string }> }) {
  const farmerId = (await params).id
  const [farmer, { data: deliveries }] = await Promise.all([
    read(getFarmer, { farmerId }),
    read(listDeliveries, { farmerId, limit: 25 }),
  ])
  const phone = farmer.phone ? (
    <a className="link" href={`tel:${farmer.phone}`}>
      {formatPhone(farmer.phone)}
    </a>
  ) : (
    'not known'
  )
  const facts = [
    { label: 'Code', value: farmer.code },
    { label: 'Village', value: farmer.village },
    { label: 'Phone', value: phone },
    ...(farmer.address ? [{ label: 'Address', value: farmer.address }] : []),
    ...(farmer.notes ? [{ label: 'Notes', value: farmer.notes }] : []),
  ]
  return (
    <div className="flex flex-col gap-4">
      <PageHead title={farmer.name} crumbs={[{ label: 'Farmers', href: '/field/farmers' }, { label: farmer.code }]} />
      <Facts stacked facts={facts} />
      <LinkButton size="large" href={`/field/advance?farmer=${farmer.id}`}>
        Give an advance
      </LinkButton>
      <section aria-labelledby="brought">
        <h2 id="brought" className="mb-2">
          Brought to my trips
        </h2>
        {deliveries.length === 0 ? (
          <EmptyState title="Nothing yet">Add this farmer to a trip, and the bags stand here.</EmptyState>
        ) : (
          <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
            {deliveries.map((delivery) => (
              <Brought key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function Brought({ delivery }: { delivery: DeliverySummary }) {
  const { trip, bagCount, grossWeightGrams, moistureBp, grade } = delivery
  return (
    <li className="figures relative flex items-baseline justify-between gap-3 px-4 py-3">
      <span>
        <Link href={`/field/trips/${trip.id}`} className="font-medium after:absolute after:inset-0">
          {formatDay(trip.scheduledOn)}
        </Link>
        <span className="block text-ink-2">
          {trip.location}
          {moistureBp === null ? '' : ` · ${formatPercent(moistureBp)} %, ${grade}`}
        </span>
      </span>
      <span className="text-right">
        <span className="font-medium whitespace-nowrap">{formatKg(grossWeightGrams)} kg</span>
        <span className="block text-ink-2">
          {bagCount} {bagCount === 1 ? 'bag' : 'bags'}
        </span>
      </span>
    </li>
  )
}
