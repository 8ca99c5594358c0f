import { PHOTO_AIM_BYTES } from '@/lib/services/delivery/rules/photo'

/** Longest sides and qualities, tried in this order: a meter's figures stay readable down to the last. */
export const photoTries: readonly { side: number; quality: number }[] = [
  { side: 1_600, quality: 0.8 },
  { side: 1_600, quality: 0.65 },
  { side: 1_280, quality: 0.65 },
  { side: 1_280, quality: 0.5 },
  { side: 1_024, quality: 0.5 },
  { side: 800, quality: 0.45 },
  { side: 640, quality: 0.4 },
  { side: 480, quality: 0.3 },
]

/** The size of a picture whose longest side is at most `side` pixels; never larger than it was. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/**
 * A picture as a JPEG of at most 300 kB, upright. It is painted anew, so nothing of the camera's notes is in it.
 * @throws Error when the file is no picture this browser can read.
 */
export async function compressPhoto(file: Blob, aimBytes = PHOTO_AIM_BYTES): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  try {
    let smallest: Blob | null = null
    for (const { side, quality } of photoTries) {
      const made = await painted(picture, fitted(picture.width, picture.height, side), quality)
      if (!smallest || made.size < smallest.size) smallest = made
      if (made.size <= aimBytes) return made
    }
    return smallest!
  } finally {
    picture.close()
  }
}

async function painted(picture: ImageBitmap, size: { width: number; height: number }, quality: number): Promise<Blob> {
  const canvas =
    'OffscreenCanvas' in window
      ? new OffscreenCanvas(size.width, size.height)
      : Object.assign(document.createElement('canvas'), size)
  const brush = canvas.getContext('2d') as CanvasRenderingContext2D
  // What is transparent would turn black in a JPEG.
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, size.width, size.height)
  brush.drawImage(picture, 0, 0, size.width, size.height)
  return jpegOf(canvas, quality)
}

/** What is on a canvas, as a JPEG. */
export function jpegOf(canvas: HTMLCanvasElement | OffscreenCanvas, quality: number): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/jpeg', quality),
  )
}
