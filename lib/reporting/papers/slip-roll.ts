import { dayOf, formatClock } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import { drawQr } from './draw-qr'
import { ink, type PaperDocument, paperDocument, type TextStyle, textWidth, wrapText, writeLine } from './paper-text'
import { assertSlipAddsUp, type SlipData, type SlipLanguage, slipMark } from './slip-data'
import { bagFigure, bagRows, relatedSlips, type SlipLine, slipDay, slipLines, slipWho } from './slip-lines'
import { fill, slipWords } from './slip-words'

/** 80 mm paper; the usual head prints 72 mm of it (576 dots at 203 dpi). */
const width = 226.77
const left = 12
const right = width - left
const middle = width / 2
const QR = 118
const BAGS_A_ROW = 5
const MEASURING_LENGTH = 14_000

/**
 * Draws one slip on a piece of an 80 mm roll, as long as it needs. Black only: a thermal head has no grey.
 * @throws DomainError internal `slip.does-not-add-up`.
 */
export function drawSlipOnRoll(doc: PaperDocument, slip: SlipData, language: SlipLanguage): void {
  assertSlipAddsUp(slip)
  const measured = paperDocument('roll', { title: '', author: '', language })
  const length = drawOn(measured, slip, language, MEASURING_LENGTH)
  drawOn(doc, slip, language, Math.ceil(length) + 24)
}

function drawOn(doc: PaperDocument, slip: SlipData, language: SlipLanguage, length: number): number {
  doc.addPage({ size: [width, length], margin: 0 })
  let y = drawHead(doc, slip, language)
  for (const line of slipLines(slip, language)) y = drawLine(doc, line, y)
  y = drawBags(doc, slip, language, y + 4)
  return drawFoot(doc, slip, language, y)
}

const rule = (doc: PaperDocument, y: number, thickness = 0.7): void => {
  doc.moveTo(left, y).lineTo(right, y).lineWidth(thickness).strokeColor(ink.dark).stroke()
}

type Align = 'left' | 'center' | 'right'

/** A text over as many lines as it needs; gives the last baseline. */
function flow(doc: PaperDocument, text: string, y: number, style: TextStyle, align: Align = 'left'): number {
  const x = { left, center: middle, right }[align]
  const leading = style.size * 1.32
  for (const line of wrapText(doc, text, right - left, style)) {
    y += leading
    writeLine(doc, line, x, y, { ...style, align })
  }
  return y
}

function drawHead(doc: PaperDocument, slip: SlipData, language: SlipLanguage): number {
  const words = slipWords[language]
  const { organization } = slip
  let y = flow(doc, organization.name, 10, { size: 13, weight: 'strong' }, 'center')
  y = flow(doc, [organization.place, organization.phone].filter(Boolean).join(' · '), y, { size: 8.5 }, 'center')
  const mark = slipMark(slip)
  if (mark) y = flow(doc, `*** ${words[mark]} ***`, y + 3, { size: 13, weight: 'strong' }, 'center')
  y = flow(doc, `${words.slip} ${slip.slipNumber ?? ''}`.trim(), y + 3, { size: 10, weight: 'strong' }, 'center')
  y += 6
  rule(doc, y, 1.2)
  y += 2
  for (const [row, [who, when]] of slipWho(slip, language).entries()) {
    if (who) y = flow(doc, who, y, row === 0 ? { size: 11, weight: 'strong' } : { size: 8.5 })
    if (when) y = flow(doc, when, y, { size: 8.5 })
  }
  for (const related of relatedSlips(slip, language)) y = flow(doc, related, y, { size: 8.5, weight: 'strong' })
  y += 6
  rule(doc, y)
  return y
}

function drawLine(doc: PaperDocument, { label, figure, explain, emphasis }: SlipLine, top: number): number {
  const weight = emphasis === 'none' ? 'regular' : 'strong'
  const size = emphasis === 'final' ? 12.5 : 9.5
  const y = top + size + 3
  const figureWidth = textWidth(doc, figure, { size, weight }) + 10
  const labels = wrapText(doc, label, right - left - figureWidth, { size, weight })
  writeLine(doc, figure, right, y, { size, weight, align: 'right' })
  for (const [row, text] of labels.entries()) writeLine(doc, text, left, y + row * size * 1.25, { size, weight })
  let bottom = y + (labels.length - 1) * size * 1.25
  for (const sentence of explain) bottom = flow(doc, sentence, bottom, { size: 7.75 })
  bottom += 5
  rule(doc, bottom, emphasis === 'none' ? 0.4 : 1)
  return bottom
}

function drawBags(doc: PaperDocument, slip: SlipData, language: SlipLanguage, top: number): number {
  const words = slipWords[language]
  const column = (right - left - 20) / BAGS_A_ROW
  let y = top
  for (const { from, cells } of bagRows(slip.bags))
    for (let at = 0; at < cells.length; at += BAGS_A_ROW) {
      const half = cells.slice(at, at + BAGS_A_ROW)
      if (half.every(({ bag }) => bag === null)) continue
      y += 11
      writeLine(doc, String(from + at), left + 16, y, { size: 7, align: 'right' })
      for (const [place, { bag }] of half.entries())
        writeLine(doc, bagFigure(bag), left + 20 + column * (place + 1), y, {
          ...{ size: 8.5, align: 'right' },
          weight: bag?.isOutlier ? 'strong' : 'regular',
        })
    }
  const total = `${fill(words.bags, { n: slip.bags.length })}, ${formatKg(slip.grossWeightGrams)} kg`
  y = flow(doc, total, y, { size: 9, weight: 'strong' }, 'right')
  return slip.bags.some((bag) => bag.isOutlier) ? flow(doc, words.outlier, y, { size: 7.5 }) : y
}

function drawFoot(doc: PaperDocument, slip: SlipData, language: SlipLanguage, top: number): number {
  const words = slipWords[language]
  let y = top + 10
  if (slip.verificationUrl) {
    drawQr(doc, slip.signedUrl ?? slip.verificationUrl, middle - QR / 2, y, QR)
    y = flow(doc, words.verify, y + QR, { size: 9, weight: 'strong' }, 'center')
    y = flow(doc, slip.verificationUrl.replace(/^https?:\/\//, ''), y, { size: 6.75 }, 'center')
  }
  y += 40
  rule(doc, y)
  y = flow(doc, words.farmerSignature, y, { size: 8.5 })
  y += 34
  rule(doc, y)
  y = flow(doc, slip.managerName, y, { size: 8.5 })
  const printed = new Date(slip.printedAt)
  const at = `${slipDay(dayOf(printed, slip.timeZone), language)} ${formatClock(printed, slip.timeZone)}`
  return flow(doc, fill(words.printed, { at }), y + 4, { size: 7.5 })
}
