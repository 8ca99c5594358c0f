import { dayOf, formatClock, formatDay } from '@/lib/kernel/time'
import type { PhotoView } from '@/lib/services/delivery/view'

const kindWords: Record<PhotoView['kind'], string> = {
  moisture: 'Moisture meter',
  bags: 'Bags',
  signature: 'The farmer’s signature',
  receipt: 'Signed receipt',
  other: 'Photo',
}

/** A moment in words: `24 Nov 2026, 18:09`. */
export const whenTaken = (at: string, timeZone: string): string =>
  `${formatDay(dayOf(new Date(at), timeZone))}, ${formatClock(new Date(at), timeZone)}`

/** Photos side by side, each with what it shows, when and where it was taken. */
export function PhotoStrip({ photos, timeZone }: { photos: readonly PhotoView[]; timeZone: string }) {
  if (photos.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-3">
      {photos.map((photo) => (
        <li key={photo.id} className="w-36">
          <Picture photo={photo} />
          <span className="mt-1 block">{kindWords[photo.kind]}</span>
          <span className="block text-sm text-ink-2">{whenTaken(photo.takenAt, timeZone)}</span>
          {photo.place ? <span className="figures block text-sm text-ink-2">{placeWords(photo.place)}</span> : null}
        </li>
      ))}
    </ul>
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
