import { formatPaise } from '@/lib/kernel/money'
import { drawAdvanceFoot, drawAdvanceHead, left, right, rule } from './advance-frame'
import { type AdvancePaper, goodsText, openPaise, type PaperAdvance } from './advance-paper-data'
import { type AdvanceWords, advanceWords } from './advance-words'
import { finishPaper, ink, type PaperDocument, paperDocument, type Weight, wrapText, writeLine } from './paper-text'
import type { SlipLanguage } from './slip-data'
import { slipDay } from './slip-lines'
import { fill, slipWords } from './slip-words'

const columns = { what: left + 62, amount: right - 132, back: right - 66, open: right }
const bottom = 560

/** Every advance of one farmer that was handed out, the oldest first, with what came back and what is still open. A5, as many pages as it needs. */
export function advanceStatementPdf(paper: AdvancePaper, language: SlipLanguage): Promise<Buffer> {
  const words = advanceWords[language]
  const doc = paperDocument('A5', {
    title: `${words.statement} ${paper.farmer.code}`,
    author: paper.organization.name,
    language,
  })
  let y = startPage(doc, paper, language)
  for (const advance of paper.advances) {
    const lines = whatLines(doc, advance, words)
    if (y + 13 + lines.length * 10 > bottom) y = startPage(doc, paper, language)
    y = drawRow(doc, advance, lines, language, y)
  }
  if (paper.advances.length === 0) writeLine(doc, words.none, left, y + 14, { size: 9 })
  else {
    if (y + 20 > bottom) y = startPage(doc, paper, language)
    rule(doc, y, ink.dark, 1)
    writeLine(doc, slipWords[language].total, left, y + 14, { size: 9.5, weight: 'strong' })
    const sum = (of: (advance: PaperAdvance) => number) => paper.advances.reduce((all, each) => all + of(each), 0)
    drawAmounts(doc, [sum(givenPaise), sum(({ recoveredPaise }) => recoveredPaise), sum(openPaise)], y + 14, 'strong')
  }
  drawAdvanceFoot(doc, paper, language)
  return finishPaper(doc)
}

/** What was taken back again was never given. */
const givenPaise = ({ amountPaise, cancelledPaise }: PaperAdvance): number => amountPaise - cancelledPaise

function startPage(doc: PaperDocument, paper: AdvancePaper, language: SlipLanguage): number {
  const words = advanceWords[language]
  doc.addPage()
  const totalPaise = paper.advances.reduce((all, each) => all + openPaise(each), 0)
  const y = drawAdvanceHead(doc, paper, words.statement, `${words.open} ₹${formatPaise(totalPaise)}`) + 16
  const style = { size: 8, color: ink.soft } as const
  writeLine(doc, words.date, left, y, style)
  writeLine(doc, words.reason, columns.what, y, style)
  writeLine(doc, `${words.amount} ₹`, columns.amount, y, { ...style, align: 'right' })
  writeLine(doc, `${words.paidBack} ₹`, columns.back, y, { ...style, align: 'right' })
  writeLine(doc, `${words.open} ₹`, columns.open, y, { ...style, align: 'right' })
  rule(doc, y + 5, ink.dark)
  return y + 5
}

function whatLines(doc: PaperDocument, advance: PaperAdvance, words: AdvanceWords): string[] {
  const { inKind, reason, reference, method, number } = advance
  const width = columns.amount - columns.what - 58
  const how = [fill(words.number, { number }), words.methods[method], reference].filter(Boolean).join(' · ')
  const isGone = advance.isCancelled ? [words.cancelled] : []
  return [...isGone, ...(inKind ? [goodsText(inKind)] : []), reason, how].flatMap((text) =>
    wrapText(doc, text, width, { size: 8.5 }),
  )
}

function drawRow(doc: PaperDocument, advance: PaperAdvance, lines: string[], language: SlipLanguage, top: number) {
  const y = top + 12
  writeLine(doc, slipDay(advance.paidOn, language), left, y, { size: 8.5 })
  for (const [at, text] of lines.entries()) writeLine(doc, text, columns.what, y + at * 10, { size: 8.5 })
  drawAmounts(doc, [givenPaise(advance), advance.recoveredPaise, openPaise(advance)], y, 'regular')
  const end = y + (lines.length - 1) * 10 + 5
  rule(doc, end, ink.line)
  return end
}

function drawAmounts(doc: PaperDocument, paise: [number, number, number], y: number, weight: Weight): void {
  const places = [columns.amount, columns.back, columns.open]
  for (const [at, amount] of paise.entries())
    writeLine(doc, amount === 0 ? '–' : formatPaise(amount), places[at]!, y, { size: 9, weight, align: 'right' })
}
