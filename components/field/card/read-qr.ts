type Found = { rawValue: string }
type Detector = { detect: (source: ImageBitmapSource) => Promise<Found[]> }
type DetectorClass = { new (wish: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> }

/** Reads the code in a picture or a frame of the camera; null when there is none. */
export type ReadQr = (picture: CanvasImageSource, size: { width: number; height: number }) => Promise<string | null>

/** Longest side that is looked at: a card fills a good part of the picture, and cheap phones are slow. */
const MAX_SIDE = 800

/** The browser's own reader where it has one for QR; else a small program, fetched when it is first wanted. */
export async function qrReader(): Promise<ReadQr> {
  const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector
  const formats: string[] = (await own?.getSupportedFormats().catch(() => [])) ?? []
  if (own && formats.includes('qr_code')) {
    const detector = new own({ formats: ['qr_code'] })
    return async (picture) => (await detector.detect(picture as ImageBitmapSource))[0]?.rawValue ?? null
  }
  const { decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  return async (picture, size) => {
    const scale = Math.min(1, MAX_SIDE / Math.max(size.width, size.height))
    canvas.width = Math.round(size.width * scale)
    canvas.height = Math.round(size.height * scale)
    const brush = canvas.getContext('2d', { willReadFrequently: true })
    if (!brush || canvas.width === 0) return null
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height)
    try {
      return decodeQR(brush.getImageData(0, 0, canvas.width, canvas.height), { timeLimit: 60 })
    } catch {
      // It throws where there is no code.
      return null
    }
  }
}
