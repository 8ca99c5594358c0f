import { and, eq } from 'drizzle-orm'
import { photos } from '@/db/schema/delivery'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

export type Photo = typeof photos.$inferSelect

/** Loads a photo and holds it: its parts are put down one after the other. @throws not_found */
export async function lockPhoto(tx: Tx, organizationId: string, photoId: string): Promise<Photo> {
  const [photo] = await tx
    .select()
    .from(photos)
    .where(and(eq(photos.organizationId, organizationId), eq(photos.id, photoId)))
    .for('update')
  if (!photo) throw notFound('photo')
  return photo
}

export const photoStream = (photo: Pick<Photo, 'id' | 'version'>) => ({
  type: 'photo',
  id: photo.id,
  version: photo.version,
})
