import { ink, type PaperDocument } from './paper-text'
import { qrPath } from './qr-path'

/** Draws a QR code `size` points wide; its upper left corner is at (x, y). */
export function drawQr(doc: PaperDocument, text: string, x: number, y: number, size: number): void {
  const { side, path } = qrPath(text)
  doc
    .save()
    .translate(x, y)
    .scale(size / side)
    .path(path)
    .fill(ink.dark)
    .restore()
}
