import type { PhotoKind } from '@/lib/services/delivery/rules/photo'
import type { Place } from '@/lib/services/delivery/schema'

/**
 * A photo as it lies on this phone. Its place and time are fields of their own: the picture has no notes of the camera.
 * `refusal` is a sentence of the server that repeating will not change.
 */
export type ShelvedPhoto = {
  id: string
  kind: PhotoKind
  deliveryId?: string
  /** The advance whose signed paper it shows. */
  paperId?: string
  blob: Blob
  byteSize: number
  sha256: string
  takenAt: string
  place?: Place
  isSent: boolean
  /** The server had it before it was restored from a backup: it is asked first. */
  wasSent?: boolean
  refusal?: string
}

/** Where photos lie until the server has them. Everything is durable when its promise resolves. */
export type PhotoShelf = {
  put: (photo: ShelvedPhoto) => Promise<void>
  get: (id: string) => Promise<ShelvedPhoto | undefined>
  /** Those of one advance, sent or not. */
  ofPaper: (paperId: string) => Promise<ShelvedPhoto[]>
  /** Not sent and not refused, oldest first. */
  waiting: () => Promise<ShelvedPhoto[]>
}

const STORE = 'photos'
const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** The shelf in a person's own database, which has a store `photos` with the key `id`. */
export function photoShelf(database: IDBDatabase): PhotoShelf {
  const all = () => answered<ShelvedPhoto[]>(database.transaction(STORE).objectStore(STORE).getAll())
  return {
    put: (photo) =>
      new Promise((resolve, reject) => {
        const transaction = database.transaction([STORE], 'readwrite', { durability: 'strict' })
        transaction.objectStore(STORE).put(photo)
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error)
      }),
    get: (id) => answered(database.transaction(STORE).objectStore(STORE).get(id)),
    ofPaper: async (paperId) => (await all()).filter((photo) => photo.paperId === paperId),
    waiting: async () =>
      (await all()).filter((photo) => !photo.isSent && !photo.refusal).sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1)),
  }
}

/** A picture that was just taken, with everything the server will want to know about it. */
export async function newPhoto(
  given: Pick<ShelvedPhoto, 'id' | 'kind' | 'deliveryId' | 'paperId' | 'blob' | 'place'>,
  takenAt = new Date().toISOString(),
): Promise<ShelvedPhoto> {
  const digest = await crypto.subtle.digest('SHA-256', await given.blob.arrayBuffer())
  const sha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return { ...given, byteSize: given.blob.size, sha256, takenAt, isSent: false }
}
