'use client'

import { useQuery } from '@tanstack/react-query'
import { getJson } from '@/components/ui/fetch-json'
import { dayOf, formatClock, formatDay } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import type { DeliveryView, PhotoView } from '@/lib/services/delivery/view'

const kindWords: Record<PhotoView['kind'], string> = {
  moisture: 'Moisture meter',
  bags: 'Bags',
  signature: 'The farmer’s signature',
  other: 'Photo',
}

/** What the field brought besides figures: the farmer's yes at the gate, and photos with their place and time. */
export function DeliveryEvidence({ delivery, timeZone }: { delivery: DeliveryView; timeZone: string }) {
  const { data } = useQuery({
    queryKey: ['delivery-photos', delivery.id],
    queryFn: ({ signal }) => getJson<{ data: PhotoView[] }>(`/api/v1/photos?deliveryId=${delivery.id}`, signal),
  })
  const photos = data?.data ?? []
  const said = delivery.farmerConfirmation
  if (!said && photos.length === 0) return null
  const when = (at: string) => `${formatDay(dayOf(new Date(at), timeZone))}, ${formatClock(new Date(at), timeZone)}`
  return (
    <section aria-labelledby="evidence">
      <h3 id="evidence" className="mb-2">
        From the field
      </h3>
      {said ? (
        <p className={isOfTheseBags(said, delivery) ? 'mb-2' : 'mb-2 text-wait'}>
          The farmer confirmed {said.bagCount} bags, {formatKg(said.grossWeightGrams)} kg by {said.how} on{' '}
          {when(said.confirmedAt)}.{isOfTheseBags(said, delivery) ? '' : ' The bags have changed since.'}
        </p>
      ) : null}
      <ul className="flex flex-wrap gap-3">
        {photos.map((photo) => (
          <li key={photo.id} className="w-36">
            <Picture photo={photo} />
            <span className="mt-1 block">{kindWords[photo.kind]}</span>
            <span className="block text-sm text-ink-2">{when(photo.takenAt)}</span>
            {photo.place ? <span className="figures block text-sm text-ink-2">{placeWords(photo.place)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Picture({ photo }: { photo: PhotoView }) {
  if (photo.status !== 'kept')
    return (
      <p className="grid h-24 place-items-center rounded-md border border-dashed border-line-strong px-2 text-center text-note text-ink-2">
        Still on the phone
      </p>
    )
  const href = `/api/v1/photos/${photo.id}`
  return (
    <a href={href} target="_blank" rel="noreferrer" className="block">
      {/* biome-ignore lint/performance/noImgElement: it is behind the session and small already */}
      <img
        src={href}
        alt={`${kindWords[photo.kind]}, opens large`}
        loading="lazy"
        className="h-24 w-full rounded-md border border-line bg-white object-contain"
      />
    </a>
  )
}

const degrees = (micro: number): string => (micro / 1e6).toFixed(4)
const placeWords = (place: NonNullable<PhotoView['place']>): string =>
  `${degrees(place.latitudeMicrodegrees)}, ${degrees(place.longitudeMicrodegrees)} ± ${place.accuracyMeters} m`

const isOfTheseBags = (said: NonNullable<DeliveryView['farmerConfirmation']>, delivery: DeliveryView): boolean =>
  said.bagCount === delivery.bagCount && said.grossWeightGrams === delivery.grossWeightGrams
