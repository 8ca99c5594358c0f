import { formatRupees } from '@/lib/kernel/money'
import { rupeeWords } from '@/lib/kernel/rupee-words'
import { drawAdvanceFoot, drawAdvanceHead, left, type PaperHead, right, rule } from './advance-frame'
import { finishPaper, ink, type PaperDocument, paperDocument, wrapText, writeLine } from './paper-text'
import type { SlipLanguage } from './slip-data'
import { slipWords } from './slip-words'

/** What a farmer signs for. Words are in the farmer's language already. */
export type Receipt = {
  title: string
  number: string
  /** `Received as an advance on maize` */
  received: string
  amountPaise: number
  facts: readonly (readonly [label: string, value: string])[]
  /** A sentence below the facts. */
  promise?: string
  /** Who hands the money over. */
  givenBy: string
  /** Across the paper, when it counts no more. */
  mark?: string
}

const LABEL = 105

/**
 * A receipt on A5, with places for two signatures. The amount stands in figures and in English words, as banks and courts read
 * them; everything else is in the farmer's language.
 */
export function receiptPdf(paper: PaperHead, receipt: Receipt, language: SlipLanguage): Promise<Buffer> {
  const { title, number, received, amountPaise, facts, promise, mark } = receipt
  const doc = paperDocument('A5', { title: `${title} ${number}`, author: paper.organization.name, language })
  doc.addPage()
  if (mark) drawMark(doc, mark)
  let y = drawAdvanceHead(doc, paper, title, number) + 22
  writeLine(doc, received, left, y, { size: 10 })
  writeLine(doc, formatRupees(amountPaise), left, y + 30, { size: 22, weight: 'strong' })
  y += 46
  for (const text of wrapText(doc, rupeeWords(amountPaise), right - left, { size: 9.5 })) {
    writeLine(doc, text, left, y, { size: 9.5 })
    y += 12
  }
  y += 8
  rule(doc, y, ink.dark)
  for (const [label, value] of facts) y = drawFact(doc, label, value, y)
  for (const text of promise ? wrapText(doc, promise, right - left, { size: 9, color: ink.soft }) : []) {
    y += 13
    writeLine(doc, text, left, y + 4, { size: 9, color: ink.soft })
  }
  drawSignatures(doc, receipt.givenBy, language)
  drawAdvanceFoot(doc, paper, language)
  return finishPaper(doc)
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

function drawSignatures(doc: PaperDocument, givenBy: string, language: SlipLanguage): void {
  const line = 530
  for (const [x, text] of [
    [left, slipWords[language].farmerSignature],
    [right - 160, givenBy],
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
