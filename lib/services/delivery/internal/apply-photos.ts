import { and, eq } from 'drizzle-orm'
import { photos } from '@/db/schema/delivery'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { PhotoKind } from '../rules/photo'
import type { Place } from '../schema'
import type { PreparedPhoto } from './photo-files'

type Announced = {
  photoId: string
  deliveryId: string | null
  paperId?: string | null
  kind: PhotoKind
  byteSize: number
  sha256: string
  takenBy: string
  takenAt: string
  place: Place | null
}

export async function applyPhotoAnnounced(
  tx: Tx,
  { organizationId, payload, version, at }: AppliedEvent<Announced>,
): Promise<void> {
  const { photoId: id, sha256: sourceSha256, place, takenAt, ...rest } = payload
  await tx.insert(photos).values({
    ...rest,
    ...place,
    ...{ id, organizationId, sourceSha256, version },
    status: 'arriving',
    takenAt: new Date(takenAt),
    createdAt: at,
  })
}

export async function applyPhotoKept(
  tx: Tx,
  { organizationId, payload, version }: AppliedEvent<PreparedPhoto & { photoId: string }>,
): Promise<void> {
  const { fileName, byteSize, width, height, sha256 } = payload
  await tx
    .update(photos)
    .set({ fileName, byteSize, width, height, sha256, version, status: 'kept' })
    .where(and(eq(photos.organizationId, organizationId), eq(photos.id, payload.photoId)))
}
