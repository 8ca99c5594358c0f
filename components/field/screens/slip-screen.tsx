'use client'

import { useMemo } from 'react'
import { FieldHead } from '@/components/field/app/field-head'
import type { ScreenProps } from '@/components/field/app/screen'
import { gateSlipData } from '@/components/field/gate-slip/gate-slip-data'
import { GateSlipSheet } from '@/components/field/gate-slip/gate-slip-sheet'
import { keepYes } from '@/components/field/gate-slip/keep-yes'
import { usePicture } from '@/components/field/photos/use-picture'
import { useFarmer } from '@/components/field/use-farmers'
import { FieldLinkButton } from '@/components/shell/field-link'
import { EmptyState } from '@/components/ui/empty-state'
import { formatKg } from '@/lib/kernel/weight'
import { usePhone } from '@/lib/offline/use-phone'
import type { DeliveryView } from '@/lib/services/delivery/view'
import { NowhereScreen } from './nowhere-screen'
import { useTitle } from './use-title'

/** The provisional slip of one farmer's bags, made of what this phone knows: shown, confirmed, shared or printed. */
export function SlipScreen({ place }: ScreenProps) {
  useTitle('Slip')
  const { view, rest, me, operations } = usePhone()
  const [tripId, givenId] = place.ids
  const trip = view.trips.get(tripId!)
  const delivery = view.deliveries.get(rest?.aliases[givenId!] ?? givenId!)
  const farmer = useFarmer(delivery?.farmerId ?? null)
  const picture = usePicture(delivery?.farmerConfirmation?.photoId ?? null)
  const data = useMemo(
    () => (trip && delivery && rest && me ? gateSlipData({ trip, delivery, farmer, rest, me, operations }) : null),
    [trip, delivery, farmer, rest, me, operations],
  )
  if (!trip || !delivery || !data || delivery.tripId !== trip.id) return <NowhereScreen />
  const tripHref = `/field/trips/${trip.id}`
  const said = delivery.farmerConfirmation
  const isOfTheseBags = said !== null && isSame(said, delivery)
  return (
    <>
      <FieldHead
        title="Slip for the farmer"
        crumbs={[
          { label: 'My trips', href: '/field' },
          { label: trip.location, href: tripHref },
          { label: delivery.farmer.name },
        ]}
      />
      {delivery.bagCount === 0 ? (
        <EmptyState title="No bags yet">The slip stands here as soon as the first bag is weighed.</EmptyState>
      ) : (
        <>
          {said && !isOfTheseBags ? (
            <p role="status" className="mb-4 rounded-md bg-wait-soft px-3 py-2 text-wait">
              The farmer confirmed {said.bagCount} bags, {formatKg(said.grossWeightGrams)} kg. The bags have changed
              since: show the slip again.
            </p>
          ) : null}
          <GateSlipSheet
            data={data}
            confirmation={said && isOfTheseBags ? { at: said.confirmedAt, signatureUrl: picture } : null}
            onYes={(yes) => keepYes(delivery, yes)}
          />
        </>
      )}
      <FieldLinkButton size="large" className="no-print mt-4 w-full" href={tripHref}>
        Back to the trip
      </FieldLinkButton>
    </>
  )
}

type Sums = Pick<DeliveryView, 'bagCount' | 'grossWeightGrams'>
const isSame = (one: Sums, other: Sums): boolean =>
  one.bagCount === other.bagCount && one.grossWeightGrams === other.grossWeightGrams
