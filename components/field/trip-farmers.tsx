import { FieldLink } from '@/components/shell/field-link'
import { Tag } from '@/components/ui/tag'
import { formatKg, formatPercent } from '@/lib/kernel/weight'
import type { DeliverySummary } from '@/lib/services/delivery/view'

type TripFarmersProps = { deliveries: readonly DeliverySummary[]; moistureFirst: boolean }

/** The farmers on a trip: bags, gross and moisture of each, and what is still missing. A tap goes on weighing. */
export function TripFarmers({ deliveries, moistureFirst }: TripFarmersProps) {
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-sheet">
      {deliveries.map((delivery) => {
        const { farmer, bagCount, grossWeightGrams, moistureBp } = delivery
        const base = `/field/trips/${delivery.tripId}`
        const isMoistureDue = moistureBp === null && moistureFirst
        return (
          <li key={delivery.id} className="px-4 py-3">
            <div className="relative">
              <div className="flex items-baseline justify-between gap-3">
                <h2 className="min-w-0 text-lg">
                  <FieldLink
                    href={`${base}/${isMoistureDue ? 'moisture' : 'weigh'}/${delivery.id}`}
                    className="after:absolute after:inset-0"
                  >
                    {farmer.name}
                  </FieldLink>
                </h2>
                <p className="figures text-lg font-semibold whitespace-nowrap">{formatKg(grossWeightGrams)} kg</p>
              </div>
              <p className="figures flex flex-wrap justify-between gap-x-3 text-ink-2">
                <span>
                  {farmer.code} · {farmer.village}
                </span>
                <span>
                  {bagCount} {bagCount === 1 ? 'bag' : 'bags'}
                </span>
              </p>
            </div>
            <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
              <DeliveryState delivery={delivery} />
              {bagCount > 0 ? (
                <FieldLink
                  href={`${base}/slip/${delivery.id}`}
                  className="link ml-auto flex min-h-11 items-center px-2"
                >
                  Slip<span className="sr-only"> for {farmer.name}</span>
                </FieldLink>
              ) : null}
              <FieldLink href={`${base}/moisture/${delivery.id}`} className="link flex min-h-11 items-center">
                {moistureBp === null
                  ? 'Take the moisture'
                  : `Moisture ${formatPercent(moistureBp)} %, ${delivery.grade}`}
              </FieldLink>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

const laterStates: Partial<Record<DeliverySummary['status'], string>> = {
  submitted: 'With the office',
  priced: 'Priced',
  settled: 'Settled',
  paid: 'Paid',
}

function DeliveryState({ delivery }: { delivery: DeliverySummary }) {
  const later = laterStates[delivery.status]
  if (later) return <Tag tone="ok">{later}</Tag>
  if (delivery.bagCount === 0) return <Tag tone="wait">No bags yet</Tag>
  return delivery.moistureBp === null ? <Tag tone="wait">Moisture is missing</Tag> : <Tag tone="ok">Complete</Tag>
}
