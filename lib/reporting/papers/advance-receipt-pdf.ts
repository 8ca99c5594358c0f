import { formatRupees } from '@/lib/kernel/money'
import { rupeeWords } from '@/lib/kernel/rupee-words'
import { drawAdvanceFoot, drawAdvanceHead, left, right, rule } from './advance-frame'
import { type AdvancePaper, goodsText, type PaperAdvance } from './advance-paper-data'
import { advanceWords } from './advance-words'
import { finishPaper, ink, type PaperDocument, paperDocument, wrapText, writeLine } from './paper-text'
import type { SlipLanguage } from './slip-data'
import { slipDay } from './slip-lines'
import { fill, slipWords } from './slip-words'

const LABEL = 105

/**
 * The receipt of one advance, A5, with places for two signatures. The amount stands in figures and in English words, as banks and
 * courts read them; everything else is in the farmer's language.
 * @throws RangeError without an advance.
 */
export function advanceReceiptPdf(paper: AdvancePaper, language: SlipLanguage): Promise<Buffer> {
  const [advance] = paper.advances
  if (!advance) throw new RangeError('no advance to print')
  const words = advanceWords[language]
  const number = fill(words.number, { number: advance.number })
  const doc = paperDocument('A5', { title: `${words.receipt} ${number}`, author: paper.organization.name, language })
  doc.addPage()
  if (advance.isCancelled) drawMark(doc, words.cancelled)
  let y = drawAdvanceHead(doc, paper, words.receipt, number) + 22
  writeLine(doc, words.received, left, y, { size: 10 })
  writeLine(doc, formatRupees(advance.amountPaise), left, y + 30, { size: 22, weight: 'strong' })
  y += 46
  for (const text of wrapText(doc, rupeeWords(advance.amountPaise), right - left, { size: 9.5 })) {
    writeLine(doc, text, left, y, { size: 9.5 })
    y += 12
  }
  y += 8
  rule(doc, y, ink.dark)
  for (const [label, value] of facts(advance, language)) y = drawFact(doc, label, value, y)
  for (const text of wrapText(doc, words.promise, right - left, { size: 9, color: ink.soft })) {
    y += 13
    writeLine(doc, text, left, y + 4, { size: 9, color: ink.soft })
  }
  drawSignatures(doc, advance, language)
  drawAdvanceFoot(doc, paper, language)
  return finishPaper(doc)
}

function facts(advance: PaperAdvance, language: SlipLanguage): [string, string][] {
  const words = advanceWords[language]
  const { inKind, reference } = advance
  const all: [string, string | null][] = [
    [words.date, slipDay(advance.paidOn, language)],
    [words.goods, inKind && goodsText(inKind)],
    [words.reason, advance.reason],
    [words.method, words.methods[advance.method]],
    [words.reference, reference],
  ]
  return all.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

function drawFact(doc: PaperDocument, label: string, value: string, top: number): number {
  let y = top
  writeLine(doc, label, left, y + 14, { size: 9, color: ink.soft })
  for (const text of wrapText(doc, value, right - left - LABEL, { size: 10 })) {
    y += 14
    writeLine(doc, text, left + LABEL, y, { size: 10 })
  }
  rule(doc, y + 6, ink.line)
  return y + 6
}

function drawSignatures(doc: PaperDocument, advance: PaperAdvance, language: SlipLanguage): void {
  const line = 530
  for (const [x, text] of [
    [left, slipWords[language].farmerSignature],
    [right - 160, advance.givenBy],
  ] as const) {
    doc
      .moveTo(x, line)
      .lineTo(x + 160, line)
      .lineWidth(0.6)
      .strokeColor(ink.dark)
      .stroke()
    writeLine(doc, wrapText(doc, text, 160, { size: 8.5 })[0] ?? '', x, line + 12, { size: 8.5 })
  }
}

function drawMark(doc: PaperDocument, text: string): void {
  doc.save().rotate(-52, { origin: [doc.page.width / 2, doc.page.height / 2] })
  doc.fillOpacity(0.13)
  writeLine(doc, text, doc.page.width / 2, doc.page.height / 2 + 20, { size: 64, weight: 'strong', align: 'center' })
  doc.fillOpacity(1).restore()
}
