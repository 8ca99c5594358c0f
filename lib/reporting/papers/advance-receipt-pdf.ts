import { type AdvancePaper, goodsText, type PaperAdvance } from './advance-paper-data'
import { advanceWords } from './advance-words'
import { receiptPdf } from './receipt-pdf'
import type { SlipLanguage } from './slip-data'
import { slipDay } from './slip-lines'
import { fill } from './slip-words'

/**
 * The receipt of one advance.
 * @throws RangeError without an advance.
 */
export function advanceReceiptPdf(paper: AdvancePaper, language: SlipLanguage): Promise<Buffer> {
  const [advance] = paper.advances
  if (!advance) throw new RangeError('no advance to print')
  const words = advanceWords[language]
  const { amountPaise, givenBy } = advance
  const receipt = {
    ...{ title: words.receipt, number: fill(words.number, { number: advance.number }), received: words.received },
    ...{ amountPaise, facts: facts(advance, language), promise: words.promise, givenBy },
    ...(advance.isCancelled && { mark: words.cancelled }),
  }
  return receiptPdf(paper, receipt, language)
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
