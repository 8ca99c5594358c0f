import { dayOf, formatClock } from '@/lib/kernel/time'
import { formatKg } from '@/lib/kernel/weight'
import { drawQr } from './draw-qr'
import { ink, type PaperDocument, wrapText, writeLine } from './paper-text'
import { assertSlipAddsUp, type SlipData, type SlipLanguage, slipMark } from './slip-data'
import { bagFigure, bagRows, relatedSlips, type SlipLine, slipDay, slipLines, slipWho } from './slip-lines'
import { fill, slipWords } from './slip-words'

const left = 25.5
const right = 394
const pageBottom = 569
const footTop = 492

/**
 * Draws one slip on new pages of an A5 document: money, reasons and signatures on its first page, bags as far as they go.
 * @throws DomainError internal `slip.does-not-add-up`.
 */
export function drawSlip(doc: PaperDocument, slip: SlipData, language: SlipLanguage): void {
  assertSlipAddsUp(slip)
  const first = doc.bufferedPageRange().count
  startPage(doc, slip, language)
  let y = drawHeader(doc, slip, language)
  for (const line of slipLines(slip, language)) y = drawCalculationLine(doc, line, y)
  drawFoot(doc, slip, language)
  drawBags(doc, slip, language, y + 3)
  numberPages(doc, first, language)
}

function startPage(doc: PaperDocument, slip: SlipData, language: SlipLanguage): void {
  doc.addPage()
  const mark = slipMark(slip)
  if (mark === null) return
  doc.save().rotate(-52, { origin: [doc.page.width / 2, doc.page.height / 2] })
  doc.fillOpacity(0.13)
  writeLine(doc, slipWords[language][mark], doc.page.width / 2, doc.page.height / 2 + 20, {
    size: 70,
    weight: 'strong',
    align: 'center',
  })
  doc.fillOpacity(1).restore()
}

const rule = (doc: PaperDocument, y: number, color: string, width = 0.6): void => {
  doc.moveTo(left, y).lineTo(right, y).lineWidth(width).strokeColor(color).stroke()
}

function drawHeader(doc: PaperDocument, slip: SlipData, language: SlipLanguage): number {
  const words = slipWords[language]
  const { organization } = slip
  const name = wrapText(doc, organization.name, 240, { size: 13, weight: 'strong' })[0] ?? ''
  writeLine(doc, name, left, 36, { size: 13, weight: 'strong' })
  writeLine(doc, [organization.place, organization.phone].filter(Boolean).join(' · '), left, 50, { size: 9 })
  writeLine(doc, words.slip, right, 36, { size: 10, align: 'right' })
  if (slip.slipNumber) writeLine(doc, slip.slipNumber, right, 50, { size: 10.5, weight: 'strong', align: 'right' })
  rule(doc, 57, ink.dark, 1.4)
  let y = 72
  for (const [row, [who, when]] of slipWho(slip, language).entries()) {
    if (!who && !when) continue
    const whoStyle = row === 0 ? ({ size: 11.5, weight: 'strong' } as const) : { size: 9 }
    writeLine(doc, wrapText(doc, who, 210, whoStyle)[0] ?? '', left, y, whoStyle)
    writeLine(doc, wrapText(doc, when, 165, { size: 9 })[0] ?? '', right, y, { size: 9, align: 'right' })
    y += 13
  }
  for (const related of relatedSlips(slip, language)) {
    writeLine(doc, related, left, y, { size: 9, weight: 'strong' })
    y += 13
  }
  return y - 6
}

function drawCalculationLine(doc: PaperDocument, line: SlipLine, top: number): number {
  const weight = line.emphasis === 'none' ? 'regular' : 'strong'
  const size = line.emphasis === 'final' ? 14 : 9.75
  let y = top + (line.emphasis === 'final' ? 16 : 12.5)
  writeLine(doc, line.label, left, y, { size, weight })
  writeLine(doc, line.figure, right, y, { size, weight, align: 'right' })
  if (line.emphasis === 'final') y += 2
  for (const text of line.explain.flatMap((sentence) => wrapText(doc, sentence, 290, { size: 8 }))) {
    y += 10
    writeLine(doc, text, left, y, { size: 8, color: ink.soft })
  }
  y += 4.5
  rule(doc, y, line.emphasis === 'none' ? ink.line : ink.dark)
  return y
}

const rowHeight = 11.5
const column = (right - left - 24) / 10

function drawBags(doc: PaperDocument, slip: SlipData, language: SlipLanguage, top: number): void {
  const words = slipWords[language]
  let y = top
  let bottom = footTop - 6
  const nextLine = (): number => {
    if (y + rowHeight > bottom) {
      startPage(doc, slip, language)
      const heading = [slip.slipNumber, slip.farmer.code, slip.farmer.name, slipDay(slip.day, language)]
      writeLine(doc, heading.filter(Boolean).join(' · '), left, 36, { size: 9, weight: 'strong' })
      rule(doc, 42, ink.dark)
      y = 44
      bottom = pageBottom - 12
    }
    y += rowHeight
    return y
  }
  for (const row of bagRows(slip.bags)) {
    const at = nextLine()
    writeLine(doc, String(row.from), left + 16, at, { size: 7, color: ink.soft, align: 'right' })
    for (const [place, { bag }] of row.cells.entries()) {
      const weight = bag?.isOutlier ? 'strong' : 'regular'
      writeLine(doc, bagFigure(bag), left + 24 + column * (place + 1), at, { size: 8.5, weight, align: 'right' })
    }
  }
  const total = `${fill(words.bags, { n: slip.bags.length })}, ${formatKg(slip.grossWeightGrams)} kg`
  writeLine(doc, total, right, nextLine(), { size: 8.5, weight: 'strong', align: 'right' })
  if (!slip.bags.some((bag) => bag.isOutlier)) return
  for (const text of wrapText(doc, words.outlier, right - left, { size: 7.5 })) {
    writeLine(doc, text, left, nextLine(), { size: 7.5, color: ink.soft })
  }
}

function drawFoot(doc: PaperDocument, slip: SlipData, language: SlipLanguage): void {
  const words = slipWords[language]
  const line = 551
  for (const [x, text] of [
    [left, words.farmerSignature],
    [left + 115, slip.managerName],
  ] as const) {
    doc
      .moveTo(x, line)
      .lineTo(x + 98, line)
      .lineWidth(0.6)
      .strokeColor(ink.dark)
      .stroke()
    writeLine(doc, wrapText(doc, text, 98, { size: 8 })[0] ?? '', x, line + 10, { size: 8 })
  }
  const printed = new Date(slip.printedAt)
  const day = dayOf(printed, slip.timeZone)
  writeLine(
    doc,
    fill(words.printed, { at: `${slipDay(day, language)} ${formatClock(printed, slip.timeZone)}` }),
    left,
    579,
    {
      size: 7,
      color: ink.soft,
    },
  )
  if (slip.verificationUrl === null) return
  drawQr(doc, slip.signedUrl ?? slip.verificationUrl, right - 64, footTop - 8, 64)
  writeLine(doc, words.verify, right, line + 10, { size: 8, align: 'right' })
  for (const [row, text] of wrapText(doc, slip.verificationUrl.replace(/^https?:\/\//, ''), 200, {
    size: 6.5,
  }).entries()) {
    writeLine(doc, text, right, line + 18.5 + row * 7.5, { size: 6.5, color: ink.soft, align: 'right' })
  }
}

function numberPages(doc: PaperDocument, first: number, language: SlipLanguage): void {
  const total = doc.bufferedPageRange().count - first
  if (total < 2) return
  for (let n = 1; n <= total; n++) {
    doc.switchToPage(first + n - 1)
    writeLine(doc, fill(slipWords[language].page, { n, total }), right, 26 - 4, {
      size: 7,
      color: ink.soft,
      align: 'right',
    })
  }
  doc.switchToPage(first + total - 1)
}
