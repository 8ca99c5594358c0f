import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { readPhoto, receivedBytes } from '../internal/photo-files'
import { maySeeTrips } from '../policy'
import { PhotoRef, PhotosOf } from '../schema'
import { PhotoView } from '../view'
import { ownTripsOnly } from './trips'

type Row = Record<string, unknown> & PhotoView & { fileName: string | null }

const columns = sql`p.id, p.delivery_id as "deliveryId", p.paper_id as "paperId", p.kind, p.status, p.byte_size as "byteSize", p.width, p.height,
  p.taken_by as "takenBy", p.taken_at as "takenAt", p.created_at as "createdAt", p.file_name as "fileName",
  case when p.latitude_microdegrees is not null then json_build_object(
    'latitudeMicrodegrees', p.latitude_microdegrees, 'longitudeMicrodegrees', p.longitude_microdegrees,
    'accuracyMeters', p.accuracy_meters) end as place`

async function present(ctx: Ctx, { fileName: _, ...row }: Row): Promise<PhotoView> {
  const isKept = row.status === 'kept'
  return {
    ...row,
    receivedBytes: isKept ? row.byteSize : await receivedBytes(ctx.organizationId, row.id),
    takenAt: new Date(row.takenAt).toISOString(),
    createdAt: new Date(row.createdAt).toISOString(),
  }
}

export const listPhotos = query({
  name: 'photo.list',
  summary: 'Photos of one delivery, or of the signed paper of an advance or payment, oldest first',
  service: 'delivery',
  permission: 'delivery:read',
  http: { method: 'GET', path: '/photos' },
  input: PhotosOf,
  output: z.object({ data: z.array(PhotoView) }),
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const rows = await tx.execute<Row>(sql`
      select ${columns} from delivery.photos p
      where p.organization_id = ${ctx.organizationId}
        and ${input.deliveryId ? sql`p.delivery_id = ${input.deliveryId}` : sql`p.paper_id = ${input.paperId}`}
        and ${ownTripsOnly(ctx.actor, sql`p.taken_by`)}
      order by p.taken_at, p.id limit 200`)
    return { data: await Promise.all(rows.map((row) => present(ctx, row))) }
  },
})

export const photoProgress = query({
  name: 'photo.progress',
  summary: 'How much of a photo has arrived',
  service: 'delivery',
  permission: 'delivery:read',
  http: { method: 'GET', path: '/photos/{id}/parts', params: { id: 'photoId' } },
  input: PhotoRef,
  output: PhotoView,
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => loadPhoto(tx, ctx, input.photoId),
})

/** The picture itself; the door sends it as `image/jpeg`. */
export const photoBytes = query({
  name: 'photo.get',
  summary: 'The photo as JPEG; the camera’s own notes are not in it',
  service: 'delivery',
  permission: 'delivery:read',
  http: { method: 'GET', path: '/photos/{id}', params: { id: 'photoId' } },
  input: PhotoRef,
  output: z.object({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const { fileName } = await findPhoto(tx, ctx, input.photoId)
    const bytes = fileName ? await readPhoto(ctx.organizationId, fileName) : null
    if (!bytes) throw notFound('photo')
    return { bytes }
  },
})

async function findPhoto(tx: Tx, ctx: Ctx, photoId: string): Promise<Row> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns} from delivery.photos p
    where p.organization_id = ${ctx.organizationId} and p.id = ${photoId}
      and ${ownTripsOnly(ctx.actor, sql`p.taken_by`)}`)
  if (!row) throw notFound('photo')
  return row
}

/** One photo as it leaves the server. @throws DomainError not_found */
export const loadPhoto = async (tx: Tx, ctx: Ctx, photoId: string): Promise<PhotoView> =>
  present(ctx, await findPhoto(tx, ctx, photoId))
