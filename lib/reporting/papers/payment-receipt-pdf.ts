import { formatRupees } from '@/lib/kernel/money'
import { advanceWords } from './advance-words'
import type { PaymentPaper } from './payment-receipt-data'
import { paymentReceiptWords } from './payment-receipt-words'
import { receiptPdf } from './receipt-pdf'
import type { SlipLanguage } from './slip-data'
import { slipDay } from './slip-lines'
import { fill } from './slip-words'

const MOST_SLIPS = 12
const BY_HAND = '…………………………'

/** The receipt that a farmer signs when money is handed over; before it is confirmed the day is left open for the pen. */
export function paymentReceiptPdf(paper: PaymentPaper, language: SlipLanguage): Promise<Buffer> {
  const common = advanceWords[language]
  const words = paymentReceiptWords[language]
  const facts: [string, string | null][] = [
    [common.date, paper.paidOn ? slipDay(paper.paidOn, language) : BY_HAND],
    [common.method, common.methods[paper.method]],
    [common.reference, paper.reference],
    [words.slips, slipsText(paper.slips)],
  ]
  const receipt = {
    ...{ title: words.receipt, received: words.received, amountPaise: paper.amountPaise, givenBy: paper.givenBy },
    number: paper.journalNumber === null ? '' : fill(common.number, { number: paper.journalNumber }),
    facts: facts.filter((fact): fact is [string, string] => Boolean(fact[1])),
    promise: words.promise,
    ...(paper.isReversed && { mark: words.reversed }),
  }
  return receiptPdf(paper, receipt, language)
}

const slipsText = (slips: PaymentPaper['slips']): string => {
  const named = slips.slice(0, MOST_SLIPS).map(({ number, amountPaise }) => `${number} ${formatRupees(amountPaise)}`)
  const rest = slips.length - named.length
  return [...named, ...(rest > 0 ? [`+ ${rest}`] : [])].join(' · ')
}
