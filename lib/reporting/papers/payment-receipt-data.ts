import type { PaperHead } from './advance-frame'
import type { AdvanceWords } from './advance-words'

/** One payment, as the receipt shows it that a farmer signs. Amounts in paise. */
export type PaymentPaper = PaperHead & {
  amountPaise: number
  method: keyof AdvanceWords['methods']
  reference: string | null
  /** Null while it is not confirmed: the day is written by hand. */
  paidOn: string | null
  /** What it pays for: slips with their numbers. */
  slips: { number: string; amountPaise: number }[]
  /** The number of its journal once it is confirmed. */
  journalNumber: number | null
  givenBy: string
  isReversed: boolean
}
