import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { runOperation } from '@/lib/access/runner'
import { newId } from '@/lib/kernel/ids'
import { announcePhoto } from '@/lib/services/delivery/operations/announce-photo'
import { completePhoto } from '@/lib/services/delivery/operations/complete-photo'
import { receivePhotoPart } from '@/lib/services/delivery/operations/receive-photo-part'
import type { World } from './world'

/** A small picture with the notes of a camera in it: its place and its owner. */
export const aPicture = (width = 64, height = 48): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#2c6a3f' } })
    .withExif({ IFD0: { Copyright: 'CANARY-OWNER', Make: 'CANARY-CAMERA' }, IFD3: { GPSLatitude: '14/1 30/1 0/1' } })
    .jpeg()
    .toBuffer()

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export async function photoAnnouncement(bytes?: Buffer) {
  const picture = bytes ?? (await aPicture())
  return {
    id: newId(),
    kind: 'moisture',
    byteSize: picture.length,
    sha256: sha256Of(picture),
    takenAt: '2026-11-23T05:00:00Z',
  } as const
}

/** Announced, with no byte of it here yet. */
export const anArrivingPhoto = async (world: World, bytes?: Buffer) =>
  (await runOperation(world.as('field_manager'), announcePhoto, await photoAnnouncement(bytes))).value

/** All its bytes are here. */
export async function anArrivedPhoto(world: World, bytes?: Buffer) {
  const picture = bytes ?? (await aPicture())
  const { id: photoId } = await anArrivingPhoto(world, picture)
  const part = { photoId, offset: 0, bytes: picture.toString('base64') }
  return (await runOperation(world.as('field_manager'), receivePhotoPart, part)).value
}

export async function aKeptPhoto(world: World, bytes?: Buffer) {
  const { id: photoId } = await anArrivedPhoto(world, bytes)
  return (await runOperation(world.as('field_manager'), completePhoto, { photoId })).value
}
