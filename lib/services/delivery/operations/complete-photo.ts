import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { lockPhoto, photoStream } from '../internal/lock-photo'
import { forgetParts, preparePhoto } from '../internal/photo-files'
import { mayTouchPhoto } from '../policy'
import { loadPhoto } from '../queries/photos'
import { PhotoRef } from '../schema'
import { PhotoView } from '../view'

/** Judges the picture by its content, keeps it re-encoded and without the camera's notes. */
export const completePhoto = operation({
  name: 'photo.complete',
  summary: 'Keeps a photo once all its parts have arrived',
  permission: 'photo:add',
  book: deliveryEvents,
  apply: deliveryAppliers,
  http: { method: 'POST', path: '/photos/{id}/complete', params: { id: 'photoId' } },
  input: PhotoRef,
  output: PhotoView,
  subject: (tx, input, ctx) => lockPhoto(tx, ctx.organizationId, input.photoId),
  allow: mayTouchPhoto,
  run: async ({ subject: photo }) => {
    if (photo.status === 'kept') return { result: photo.id, events: none('the photo is complete already') }
    const prepared = await preparePhoto(photo)
    await forgetParts(photo.organizationId, photo.id)
    const kept = { photoId: photo.id, deliveryId: photo.deliveryId, ...prepared }
    return { result: photo.id, events: [happened(deliveryEvents, photoStream(photo), 'photo.kept', kept)] }
  },
  view: (tx, { ctx, result }) => loadPhoto(tx, ctx, result),
})
