import type { Place } from '@/lib/services/delivery/schema'

/** Kept on the phone: whether the person lets the place be written down. */
export const PLACE_CHOICE = 'field.place-stamp'
/** A place older than this says nothing about the bag in hand. */
const FRESH_MS = 120_000

let last: { place: Place; atMs: number } | null = null
let watch: number | null = null
let holders = 0

export const isPlaceWanted = (): boolean => {
  try {
    return localStorage.getItem(PLACE_CHOICE) === 'true'
  } catch {
    return false
  }
}

/** Where the phone is as far as it knows now, without waiting; undefined when off, unknown or too old. */
export function stampPlace(nowMs = Date.now()): Place | undefined {
  if (typeof navigator === 'undefined' || !isPlaceWanted()) {
    stopWatching()
    return undefined
  }
  watch ??= navigator.geolocation?.watchPosition(
    (position) => {
      last = { place: placeOf(position.coords), atMs: Date.now() }
    },
    () => undefined,
    { enableHighAccuracy: true, maximumAge: 30_000, timeout: 60_000 },
  )
  return last && nowMs - last.atMs <= FRESH_MS ? last.place : undefined
}

/** Keeps the receiver running while a screen wants places; gives the way to let go. The last one to let go stops it. */
export function holdPlace(): () => void {
  holders += 1
  stampPlace()
  return () => {
    holders -= 1
    if (holders === 0) stopWatching()
  }
}

/** Stops the receiver, which eats the battery, and forgets where it was. */
function stopWatching(): void {
  if (watch !== null) navigator.geolocation?.clearWatch(watch)
  watch = null
  last = null
}

/** Degrees of the browser as millionths, the accuracy in whole metres. */
export const placeOf = (coords: Pick<GeolocationCoordinates, 'latitude' | 'longitude' | 'accuracy'>): Place => ({
  latitudeMicrodegrees: Math.round(coords.latitude * 1e6),
  longitudeMicrodegrees: Math.round(coords.longitude * 1e6),
  accuracyMeters: Math.min(100_000, Math.ceil(coords.accuracy)),
})
