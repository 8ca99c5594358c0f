import { type DomainError, invalid, refused } from '@/lib/kernel/errors'

/** What leaves a phone is compressed to this; the server takes more, up to `PHOTO_MAX_BYTES`. */
export const PHOTO_AIM_BYTES = 300_000
export const PHOTO_MAX_BYTES = 10_485_760
/** A small file can unfold into gigabytes of pixels. */
export const PHOTO_MAX_PIXELS = 40_000_000
/** One part of an upload: a few seconds on a thin line, so that little is sent again after a cut. */
export const PHOTO_PART_MAX_BYTES = 524_288

export const photoKinds = ['moisture', 'bags', 'signature', 'receipt', 'other'] as const
export type PhotoKind = (typeof photoKinds)[number]

/**
 * Whether a part may be put at `offset` when `received` bytes are there of `byteSize`: at the end, or again from the start.
 * Null when it may. The refusal's facts carry `receivedBytes`, where to go on.
 */
export function partRefusal(
  { offset, length }: { offset: number; length: number },
  { received, byteSize }: { received: number; byteSize: number },
): DomainError | null {
  const facts = { receivedBytes: received, byteSize }
  if (length < 1 || length > PHOTO_PART_MAX_BYTES)
    return invalid([
      { path: 'bytes', message: `A part of a photo has 1 to ${PHOTO_PART_MAX_BYTES.toLocaleString('en-IN')} bytes.` },
    ])
  if (offset > received)
    return refused('photo.part-missing', `Only ${received} bytes are here. Go on from there.`, { facts })
  return offset + length > byteSize
    ? refused('photo.part-too-long', `This photo was announced with ${byteSize} bytes.`, { facts })
    : null
}
