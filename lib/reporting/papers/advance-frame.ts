import { dayOf, formatClock } from '@/lib/kernel/time'
import type { AdvancePaper } from './advance-paper-data'
import { ink, type PaperDocument, wrapText, writeLine } from './paper-text'
import type { SlipLanguage } from './slip-data'
import { slipDay } from './slip-lines'
import { fill, slipWords } from './slip-words'

/** Whose paper it is, and for whom. */
export type PaperHead = Pick<AdvancePaper, 'organization' | 'farmer' | 'timeZone' | 'printedAt'>

export const left = 25.5
export const right = 394

export const rule = (doc: PaperDocument, y: number, color: string, width = 0.6): void => {
  doc.moveTo(left, y).lineTo(right, y).lineWidth(width).strokeColor(color).stroke()
}

/** The head of a paper about money handed over: whose paper, what it is, and for whom. Gives the line below it. */
export function drawAdvanceHead(doc: PaperDocument, paper: PaperHead, title: string, under: string): number {
  const { organization, farmer } = paper
  const style = { size: 13, weight: 'strong' } as const
  writeLine(doc, wrapText(doc, organization.name, 215, style)[0] ?? '', left, 36, style)
  writeLine(doc, [organization.place, organization.phone].filter(Boolean).join(' · '), left, 50, { size: 9 })
  writeLine(doc, title, right, 36, { size: 10, align: 'right' })
  writeLine(doc, under, right, 50, { size: 10.5, weight: 'strong', align: 'right' })
  rule(doc, 57, ink.dark, 1.4)
  const who = { size: 11.5, weight: 'strong' } as const
  writeLine(doc, wrapText(doc, farmer.name, right - left, who)[0] ?? '', left, 76, who)
  writeLine(doc, [farmer.code, farmer.village].filter(Boolean).join(' · '), left, 90, { size: 9 })
  return 98
}

/** When it was printed, and which page of how many where there are several. */
export function drawAdvanceFoot(doc: PaperDocument, paper: PaperHead, language: SlipLanguage): void {
  const words = slipWords[language]
  const at = new Date(paper.printedAt)
  const printed = `${slipDay(dayOf(at, paper.timeZone), language)} ${formatClock(at, paper.timeZone)}`
  const { count } = doc.bufferedPageRange()
  for (let n = 1; n <= count; n++) {
    doc.switchToPage(n - 1)
    writeLine(doc, fill(words.printed, { at: printed }), left, 579, { size: 7, color: ink.soft })
    if (count > 1)
      writeLine(doc, fill(words.page, { n, total: count }), right, 579, { size: 7, color: ink.soft, align: 'right' })
  }
}
