import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { refused } from '@/lib/kernel/errors'
import { randomName, readWhole, removeFile, sizeOf, writeAt, writeWhole } from '@/lib/platform/files'
import { PHOTO_MAX_PIXELS } from '../rules/photo'

const INCOMING = 'incoming'
const KEPT = 'photos'
/** Longest side of a kept photo: a display and a label stay readable, and a 40 megapixel picture does not fill the disk. */
const MAX_SIDE_PIXELS = 2_560

/** A photo as it is kept: re-encoded by us, nothing of the camera's notes in it. */
export type PreparedPhoto = { fileName: string; byteSize: number; width: number; height: number; sha256: string }
type Announced = { id: string; organizationId: string; byteSize: number; sourceSha256: string }

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const partsOf = (photoId: string): string => `${photoId}.part`
const noteOf = (photoId: string): string => `${photoId}.json`

export const receivedBytes = (organizationId: string, photoId: string): Promise<number> =>
  sizeOf(organizationId, INCOMING, partsOf(photoId))

/** Puts one part in its place. Gives how many bytes are there now. */
export async function keepPart(
  organizationId: string,
  photoId: string,
  offset: number,
  bytes: Uint8Array,
): Promise<number> {
  await removeFile(organizationId, INCOMING, noteOf(photoId))
  return writeAt(organizationId, INCOMING, partsOf(photoId), offset, bytes)
}

/**
 * Makes the picture that is kept out of the parts that arrived; done before, it gives the same again.
 * @throws DomainError refused `photo.incomplete`, `photo.damaged` (other bytes than announced), `photo.not-a-picture`.
 */
export async function preparePhoto(photo: Announced): Promise<PreparedPhoto> {
  const { organizationId, id } = photo
  const done = await readWhole(organizationId, INCOMING, noteOf(id))
  if (done) return JSON.parse(done.toString('utf8')) as PreparedPhoto
  const bytes = await readWhole(organizationId, INCOMING, partsOf(id))
  const received = bytes?.length ?? 0
  if (!bytes || received < photo.byteSize)
    throw refused(
      'photo.incomplete',
      `Only ${received} of ${photo.byteSize} bytes have arrived. Send the rest first.`,
      {
        facts: { receivedBytes: received, byteSize: photo.byteSize },
      },
    )
  if (sha256Of(bytes) !== photo.sourceSha256)
    throw refused('photo.damaged', 'The photo arrived with other bytes than announced. Send it again from the start.', {
      facts: { receivedBytes: 0, byteSize: photo.byteSize },
    })
  const { data, info } = await reencode(bytes)
  const { width, height } = info
  const prepared = { fileName: randomName('jpg'), byteSize: data.length, width, height, sha256: sha256Of(data) }
  await writeWhole(organizationId, KEPT, prepared.fileName, data)
  await writeWhole(organizationId, INCOMING, noteOf(id), JSON.stringify(prepared))
  return prepared
}

/** Judged by its content, whatever it is called; turned upright before the camera's notes are left behind. */
async function reencode(bytes: Buffer) {
  try {
    const picture = sharp(bytes, { limitInputPixels: PHOTO_MAX_PIXELS, failOn: 'error', animated: false })
    const { format } = await picture.metadata()
    if (!['jpeg', 'png', 'webp'].includes(format)) throw new Error(`a ${format}`)
    return await picture
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({ width: MAX_SIDE_PIXELS, height: MAX_SIDE_PIXELS, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
  } catch {
    throw refused(
      'photo.not-a-picture',
      'This is not a photo that can be read (JPEG, PNG or WebP, at most 40 megapixels). Take it again.',
    )
  }
}

/** The parts are not needed once the photo is kept. */
export const forgetParts = (organizationId: string, photoId: string): Promise<void> =>
  removeFile(organizationId, INCOMING, partsOf(photoId))

export const readPhoto = (organizationId: string, fileName: string): Promise<Buffer | null> =>
  readWhole(organizationId, KEPT, fileName)
