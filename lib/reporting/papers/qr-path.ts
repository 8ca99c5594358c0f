import QRCode from 'qrcode'

/** A text as QR modules (ISO/IEC 18004, level M): the side in modules, and one SVG path that fills the dark ones. */
export function qrPath(text: string): { side: number; path: string } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
    }
  }
  return { side: modules.size, path }
}
