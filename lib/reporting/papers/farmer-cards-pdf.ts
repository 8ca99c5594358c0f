import { cardText } from '@/lib/services/farmer/rules/card'
import type { FarmerCard } from '@/lib/services/farmer/view'
import { finishPaper, ink, type PaperDocument, paperDocument, textWidth, wrapText, writeLine } from './paper-text'
import { qrPath } from './qr-path'
import type { SlipLanguage } from './slip-data'

/** Cards of ISO/IEC 7810 ID-1, 85.6 × 54 mm, in points: they fit a bank card's sleeve. Two by five on A4. */
const CARD = { width: 242.6, height: 153 }
const COLUMNS = 2
const ROWS = 5
const MARGIN = { x: (595.3 - COLUMNS * CARD.width) / 2, y: (841.9 - ROWS * CARD.height) / 2 }
const PADDING = 14
const QR = 92

const showIt: Record<SlipLanguage, string> = {
  en: 'Show this card at the scale',
  hi: 'तौल के समय यह कार्ड दिखाएँ',
  kn: 'ತೂಕ ಮಾಡುವಾಗ ಈ ಕಾರ್ಡ್ ತೋರಿಸಿ',
  te: 'తూకం సమయంలో ఈ కార్డు చూపండి',
  ta: 'எடை போடும்போது இந்த அட்டையைக் காட்டவும்',
  mr: 'वजनाच्या वेळी हे कार्ड दाखवा',
}

/** Cards to cut out: the farmer's name for people, a code for the phone that says nothing about the person. */
export function farmerCardsPdf(organizationName: string, cards: FarmerCard[], language: SlipLanguage): Promise<Buffer> {
  const doc = paperDocument('A4', { title: 'Farmer cards', author: organizationName, language })
  cards.forEach((card, index) => {
    const place = index % (COLUMNS * ROWS)
    if (place === 0) doc.addPage({ size: 'A4', layout: 'portrait', margin: 0 })
    const x = MARGIN.x + (place % COLUMNS) * CARD.width
    const y = MARGIN.y + Math.floor(place / COLUMNS) * CARD.height
    drawCard(doc, organizationName, card, showIt[language], x, y)
  })
  return finishPaper(doc)
}

function drawCard(doc: PaperDocument, organizationName: string, card: FarmerCard, words: string, x: number, y: number) {
  doc.rect(x, y, CARD.width, CARD.height).lineWidth(0.5).stroke(ink.line)
  const room = CARD.width - 3 * PADDING - QR
  const left = x + PADDING
  const small = { size: 8.5, color: ink.soft }
  writeLine(doc, shortened(doc, organizationName, CARD.width - 2 * PADDING), left, y + 22, small)
  const name = wrapText(doc, card.name, room, { size: 15, weight: 'strong' }).slice(0, 2)
  name.forEach((line, i) => {
    writeLine(doc, line, left, y + 58 + i * 18, { size: 15, weight: 'strong' })
  })
  const below = y + 58 + name.length * 18
  writeLine(doc, card.code, left, below, { size: 12 })
  writeLine(doc, shortened(doc, card.village, room), left, below + 15, small)
  writeLine(doc, words, left, y + CARD.height - 12, { size: 8, color: ink.soft })
  const { side, path } = qrPath(cardText(card.cardToken))
  doc
    .save()
    .translate(x + CARD.width - PADDING - QR, y + 34)
    .scale(QR / side)
    .path(path)
    .fill(ink.dark)
    .restore()
}

/** A text that fits, with three dots where it was cut. */
function shortened(doc: PaperDocument, text: string, width: number): string {
  const style = { size: 8.5 }
  if (textWidth(doc, text, style) <= width) return text
  let cut = text
  while (cut.length > 1 && textWidth(doc, `${cut}…`, style) > width) cut = cut.slice(0, -1)
  return `${cut}…`
}
