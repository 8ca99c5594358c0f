'use client'

import { formatKg } from '@/lib/kernel/weight'
import type { DeliveryView } from '@/lib/services/delivery/view'
import { AddPhoto } from './photos/add-photo'
import { PhotoStrip, whenTaken } from './photos/photo-strip'
import { usePhotos } from './photos/use-photos'

type Props = { delivery: DeliveryView; timeZone: string; mayAdd: boolean }

/** What there is besides figures: the farmer's yes at the gate, and photos with their place and time. */
export function DeliveryEvidence({ delivery, timeZone, mayAdd }: Props) {
  const { photos, reread } = usePhotos({ deliveryId: delivery.id })
  const said = delivery.farmerConfirmation
  if (!said && photos.length === 0 && !mayAdd) return null
  return (
    <section aria-labelledby="evidence" className="flex flex-col gap-2">
      <h3 id="evidence">Evidence</h3>
      {said ? (
        <p className={isOfTheseBags(said, delivery) ? undefined : 'text-wait'}>
          The farmer confirmed {said.bagCount} bags, {formatKg(said.grossWeightGrams)} kg by {said.how} on{' '}
          {whenTaken(said.confirmedAt, timeZone)}.{isOfTheseBags(said, delivery) ? '' : ' The bags have changed since.'}
        </p>
      ) : null}
      <PhotoStrip photos={photos} timeZone={timeZone} />
      {mayAdd ? (
        <AddPhoto kind="other" label="Add a photo…" about={{ deliveryId: delivery.id }} onKept={reread} />
      ) : null}
    </section>
  )
}

const isOfTheseBags = (said: NonNullable<DeliveryView['farmerConfirmation']>, delivery: DeliveryView): boolean =>
  said.bagCount === delivery.bagCount && said.grossWeightGrams === delivery.grossWeightGrams
