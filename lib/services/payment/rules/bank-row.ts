import { parseRupees } from '@/lib/kernel/money'
import type { BankColumn, BankMapping } from './bank-answer-columns'

/** One row of a bank's file as we understand it. */
export type BankRow = {
  rowNumber: number
  /** Our own reference `FT…`, wherever in the row it stands. */
  ourReference: string | null
  /** The bank's: UTR of NEFT and RTGS, RRN of IMPS and UPI. */
  utr: string | null
  /** The last four digits of the account that was credited. */
  accountLast4: string | null
  amountPaise: number | null
  /** What moved: out of our account, back into it; null where the bank only tells what became of an order. */
  status: 'paid' | 'failed' | 'pending' | 'unknown'
  reason: string | null
  /** What cannot be understood, in words. */
  fault: string | null
}

const OUR_REFERENCE = /FT[0-9A-F]{14}/
/** NEFT: bank and 12 signs; RTGS: bank, R or H, 17 digits; IMPS and UPI: 12 digits. */
const UTR = /\b(?:[A-Z]{4}[RH]\d{17}|[A-Z]{4}[A-Z0-9]\d{11}|\d{12})\b/

/** The words of banks; what is refused is looked for first, since "not processed" holds "processed". */
const failedWords = /fail|reject|return|revers|unsuccess|not (?:processed|paid|credited)|error|invalid|bounce|cancel/i
const pendingWords = /pending|in process|processing|initiated|awaiting|queued|scheduled|in progress|hold/i
const paidWords = /success|paid|processed|credited|settled|completed|executed|done|cleared|^(?:s|p|y)$/i

function statusOf(text: string): BankRow['status'] {
  if (failedWords.test(text)) return 'failed'
  if (pendingWords.test(text)) return 'pending'
  return paidWords.test(text) ? 'paid' : 'unknown'
}

/** `59,375.00`, `₹ 59,375`, `59375.00 Dr`, `(59,375.00)`, `-59375` → paise, without its sign; null for what is no amount. */
export function bankAmountPaise(text: string): { amountPaise: number; isOut: boolean | null } | null {
  const side = /(?:^|[\s\d.])(dr|cr)\.?$/i.exec(text.trim())?.[1]?.toLowerCase()
  const bare = text
    .replace(/(dr|cr)\.?\s*$/i, '')
    .replace(/₹|rs\.?|inr/gi, '')
    .trim()
  const isNegative = /^\(.*\)$/.test(bare) || /^[-−]|[-−]$/.test(bare)
  const amountPaise = parseRupees(bare.replace(/[()\-−\s]/g, ''))
  if (amountPaise === null) return null
  return { amountPaise, isOut: side ? side === 'dr' : isNegative ? true : null }
}

/** A row of the bank's file. Says in `fault` what cannot be understood, and never guesses an amount. */
export function readBankRow(cells: readonly string[], mapping: BankMapping, rowNumber: number): BankRow {
  const cell = (column: BankColumn): string =>
    mapping[column] === undefined ? '' : (cells[mapping[column]] ?? '').trim()
  const ourReference = OUR_REFERENCE.exec(cells.join(' ').toUpperCase().replace(/\s+/g, ' '))?.[0] ?? ourBroken(cells)
  const money = moneyOf(cell)
  const word = cell('status')
  const side = word ? statusOf(word) : money.isBack ? 'failed' : 'paid'
  const digits = cell('account').replace(/\D/g, '')
  return {
    rowNumber,
    ourReference,
    utr: utrOf(cell, ourReference),
    accountLast4: digits.length >= 4 ? digits.slice(-4) : null,
    amountPaise: money.amountPaise,
    status: side,
    reason: cell('reason') || (side === 'failed' ? word || cell('narration') : '') || null,
    fault: money.fault ?? (side === 'unknown' ? `“${word}” tells neither paid nor failed.` : null),
  }
}

/** Narrations are cut into pieces of fixed length: our reference may stand there with a gap in it. */
const ourBroken = (cells: readonly string[]): string | null =>
  cells.map((cell) => OUR_REFERENCE.exec(cell.toUpperCase().replace(/[\s/-]/g, ''))?.[0]).find(Boolean) ?? null

function utrOf(cell: (column: BankColumn) => string, ourReference: string | null): string | null {
  const given = cell('utr').replace(/\s/g, '').toUpperCase()
  if (given && given !== ourReference) return given
  for (const column of ['reference', 'narration'] as const) {
    const found = UTR.exec(cell(column).toUpperCase())?.[0]
    if (found) return found
  }
  return null
}

type Money = { amountPaise: number | null; isBack: boolean; fault: string | null }

function moneyOf(cell: (column: BankColumn) => string): Money {
  const [debit, credit, amount] = [cell('debit'), cell('credit'), cell('amount')].map((text) =>
    isNothing(text) ? '' : text,
  )
  const text = debit || credit || amount || ''
  const nothing = { amountPaise: null, isBack: false }
  if (debit && credit) return { ...nothing, fault: 'Both money out and money in stand in this row.' }
  if (!text) return { ...nothing, fault: 'There is no amount.' }
  const read = bankAmountPaise(text)
  if (read === null) return { ...nothing, fault: `“${text}” is no amount in rupees.` }
  if (read.amountPaise === 0) return { ...nothing, fault: 'The amount is nothing.' }
  const side = cell('side').toLowerCase()
  const isBack = credit !== '' && !debit ? true : /^c/.test(side) || (!/^d/.test(side) && read.isOut === false)
  return { amountPaise: read.amountPaise, isBack, fault: null }
}

const isNothing = (text: string): boolean => /^[-–—\s]*$/.test(text) || /^0+(?:\.0+)?$/.test(text)
