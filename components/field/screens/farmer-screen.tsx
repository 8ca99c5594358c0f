'use client'

import { FieldHead } from '@/components/field/app/field-head'
import type { ScreenProps } from '@/components/field/app/screen'
import { useFarmer, useFarmers } from '@/components/field/use-farmers'
import { FieldLink, FieldLinkButton } from '@/components/shell/field-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { formatRupees } from '@/lib/kernel/money'
import { formatPhone } from '@/lib/kernel/phone'
import { formatDay } from '@/lib/kernel/time'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import { advanceOutstandingPaise } from '@/lib/offline/advance-outstanding'
import { usePhone } from '@/lib/offline/use-phone'
import type { DeliveryView } from '@/lib/services/delivery/view'
import { NowhereScreen } from './nowhere-screen'
import { useTitle } from './use-title'

/** One farmer: how to reach them, and what they brought to my trips. */
export function FarmerScreen({ place }: ScreenProps) {
  useTitle('Farmer')
  const { view, operations } = usePhone()
  const farmerId = place.ids[0]!
  const farmer = useFarmer(farmerId)
  const isRead = useFarmers() !== null
  if (!farmer) return isRead ? <NowhereScreen /> : null
  const phone = farmer.phone ? (
    <a className="link" href={`tel:${farmer.phone}`}>
      {formatPhone(farmer.phone)}
    </a>
  ) : (
    'not known'
  )
  const brought = [...view.deliveries.values()]
    .filter((delivery) => delivery.farmerId === farmerId)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  return (
    <div className="flex flex-col gap-4">
      <FieldHead title={farmer.name} crumbs={[{ label: 'Farmers', href: '/field/farmers' }, { label: farmer.code }]} />
      <Facts
        stacked
        facts={[
          { label: 'Code', value: farmer.code },
          { label: 'Village', value: farmer.village },
          { label: 'Phone', value: phone },
          { label: 'Advances not yet taken back', value: formatRupees(advanceOutstandingPaise(farmer, operations)) },
        ]}
      />
      <FieldLinkButton size="large" href={`/field/advance?farmer=${farmer.id}`}>
        Give an advance
      </FieldLinkButton>
      <section aria-labelledby="brought">
        <h2 id="brought" className="mb-2">
          Brought to my trips
        </h2>
        {brought.length === 0 ? (
          <EmptyState title="Nothing yet">Add this farmer to a trip, and the bags stand here.</EmptyState>
        ) : (
          <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
            {brought.map((delivery) => (
              <Brought key={delivery.id} delivery={delivery} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function Brought({ delivery }: { delivery: DeliveryView }) {
  const { trip, bagCount, grossWeightGrams, moistureBp, grade } = delivery
  return (
    <li className="figures relative flex items-baseline justify-between gap-3 px-4 py-3">
      <span>
        <FieldLink href={`/field/trips/${trip.id}`} className="font-medium after:absolute after:inset-0">
          {formatDay(trip.scheduledOn)}
        </FieldLink>
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
