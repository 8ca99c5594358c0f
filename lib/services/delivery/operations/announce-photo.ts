import { sql } from 'drizzle-orm'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { limitExceeded } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import type { Tx } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockDelivery } from '../internal/lock'
import { mayAddPhoto } from '../policy'
import { loadPhoto } from '../queries/photos'
import { AnnouncePhoto } from '../schema'
import { PhotoView } from '../view'

/** The first of three steps: announce, send the parts, complete. Announced photos count for the quota at once. */
export const announcePhoto = operation({
  name: 'photo.announce',
  summary: 'Announces a photo, which then arrives in parts',
  permission: 'photo:add',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/photos', status: 201 },
  input: AnnouncePhoto,
  output: PhotoView,
  subject: async (tx, input, ctx) =>
    input.deliveryId ? lockDelivery(tx, ctx.organizationId, input.deliveryId) : undefined,
  allow: mayAddPhoto,
  run: async ({ ctx, tx, input }) => {
    await requireSpace(tx, ctx.organizationId, input.byteSize)
    const photoId = input.id ?? newId()
    const event = happened(deliveryEvents, { type: 'photo', id: photoId, version: 0 }, 'photo.announced', {
      photoId,
      deliveryId: input.deliveryId ?? null,
      ...(input.paperId && { paperId: input.paperId }),
      kind: input.kind,
      byteSize: input.byteSize,
      sha256: input.sha256,
      takenBy: memberIdOf(ctx.actor) ?? ctx.organizationId,
      takenAt: input.takenAt,
      place: input.place ?? null,
    })
    return { result: photoId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadPhoto(tx, ctx, result),
})

/** @throws DomainError limit_exceeded `photo.quota-full`. */
async function requireSpace(tx: Tx, organizationId: string, byteSize: number): Promise<void> {
  const [sum] = await tx.execute<{ bytes: number }>(sql`
    select coalesce(sum(byte_size), 0)::bigint as bytes from delivery.photos where organization_id = ${organizationId}`)
  if (Number(sum?.bytes ?? 0) + byteSize > env().PHOTO_QUOTA_MB * 1_000_000)
    throw limitExceeded(
      'photo.quota-full',
      `The organization’s room for photos (${env().PHOTO_QUOTA_MB} MB) is full. Ask the owner for more room.`,
    )
}
