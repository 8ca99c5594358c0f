import { none, operation } from '@/lib/access/operation'
import { conflict } from '@/lib/kernel/errors'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockPhoto } from '../internal/lock-photo'
import { keepPart, receivedBytes } from '../internal/photo-files'
import { mayTouchPhoto } from '../policy'
import { loadPhoto } from '../queries/photos'
import { partRefusal } from '../rules/photo'
import { ReceivePhotoPart } from '../schema'
import { PhotoView } from '../view'

/** A part again, or a part from further back, puts the same bytes in the same place: a cut upload just goes on. */
export const receivePhotoPart = operation({
  name: 'photo.receive-part',
  summary: 'Takes one part of an announced photo: `{ offset, bytes }`, or the bare bytes with `?offset=`',
  permission: 'photo:add',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'PUT', path: '/photos/{id}/parts', params: { id: 'photoId' } },
  input: ReceivePhotoPart,
  output: PhotoView,
  subject: (tx, input, ctx) => lockPhoto(tx, ctx.organizationId, input.photoId),
  allow: mayTouchPhoto,
  run: async ({ ctx, input, subject: photo }) => {
    if (photo.status === 'kept') throw conflict('photo.already-kept', 'This photo is already complete.')
    const bytes = Buffer.from(input.bytes, 'base64')
    const received = await receivedBytes(ctx.organizationId, photo.id)
    const refusal = partRefusal({ offset: input.offset, length: bytes.length }, { received, byteSize: photo.byteSize })
    if (refusal) throw refusal
    await keepPart(ctx.organizationId, photo.id, input.offset, bytes)
    return { result: photo.id, events: none('bytes on their way are no fact yet; completing the photo is one') }
  },
  view: (tx, { ctx, result }) => loadPhoto(tx, ctx, result),
})
