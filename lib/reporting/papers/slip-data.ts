import { DomainError } from '@/lib/kernel/errors'
import { valuePaise } from '@/lib/kernel/money'
import type { Day } from '@/lib/kernel/time'
import { type ChargeShare, chargesPaise } from '@/lib/services/payment/rules/charges'

export const slipLanguages = ['en', 'hi', 'kn', 'te', 'ta', 'mr'] as const
export type SlipLanguage = (typeof slipLanguages)[number]

/** A sheet, or the roll of an 80 mm thermal printer. */
export const slipPapers = ['a5', 'thermal'] as const
export type SlipPaper = (typeof slipPapers)[number]

/** Where the price came from, in the order of precedence of the trade: line > farmer > trip > moisture band > organization. */
export type SlipPriceSource =
  | { kind: 'override'; reason: string }
  | { kind: 'farmer' }
  | { kind: 'trip' }
  | { kind: 'band'; minMoistureBp: number | null; maxMoistureBp: number | null; effectiveFrom: Day }
  | { kind: 'organization' }

/** What a dispute changed after settling, and why; negative when less is paid. */
export type SlipAdjustment = { amountPaise: number; reason: string }

export type SlipBag = { number: number; weightGrams: number; isOutlier: boolean }

/** An advance paid back by this settlement: `amountPaise` is the principal recovered now, not what was once lent. */
export type SlipAdvance = { paidOn: Day; reason: string; amountPaise: number }

/** Every fact of one farmer's slip; all papers and the page are drawn from this and nothing else. */
export type SlipData = {
  /** Null while provisional and not yet numbered. */
  slipNumber: string | null
  verificationUrl: string | null
  /** The same address with the signed figures behind its `#`; null where the organization has no key yet. */
  signedUrl?: string | null
  /** True until settled: PROVISIONAL stands across the paper. */
  provisional: boolean
  status: 'recorded' | 'submitted' | 'priced' | 'disputed' | 'settled' | 'paid' | 'reversed'
  replacesSlipNumber: string | null
  /** When the slip that this one replaces was settled, and why it was reversed. */
  replaced?: { day: Day; reason: string | null } | null
  replacedBySlipNumber: string | null
  organization: { name: string; place: string; phone: string }
  farmer: {
    code: string
    name: string
    village: string
    idNumberLast4?: string | null
    bankAccountMasked?: string | null
  }
  lorryRegistration: string
  managerName: string
  day: Day
  place: string
  timeZone: string
  weighedFromAt: string | null
  weighedToAt: string | null
  bags: SlipBag[]
  grossWeightGrams: number
  standardDeductionGramsPerBag: number
  standardDeductionGrams: number
  qualityDeductionGrams: number
  qualityDeductionReason: string | null
  netWeightGrams: number
  moistureBp: number | null
  grade: 'excellent' | 'good' | 'acceptable' | 'poor' | 'rejected' | null
  /** Null until the office has priced it; then value and final are null too. */
  pricePaisePerKg: number | null
  priceSource: SlipPriceSource | null
  totalValuePaise: number | null
  /** What the farmer bears of the trip's charges. */
  charges: ChargeShare[]
  advances: SlipAdvance[]
  advanceRecoveredPaise: number
  interestPaise: number
  adjustments: SlipAdjustment[]
  /** Null when the organization charges no interest on advances. */
  interestTerms: { monthlyRateBp: number; graceDays: number } | null
  finalAmountPaise: number | null
  /** Advances still open after this settlement. */
  carryPaise: number
  /** Our gunny bags that are with the farmer on the day of printing; absent where nobody counts them. */
  gunnyBagsOut?: number
  printedAt: string
}

/** What stands across the paper, or null. */
export const slipMark = (slip: SlipData): 'reversed' | 'provisional' | null =>
  slip.status === 'reversed' ? 'reversed' : slip.provisional ? 'provisional' : null

const sum = (numbers: number[]): number => numbers.reduce((total, value) => total + value, 0)

/**
 * Recalculates every figure of a slip from its bags (formulas: the domain's glossary) before it may be printed.
 * A paper that adds wrongly is the one mistake this product exists to prevent.
 * @throws DomainError internal `slip.does-not-add-up`, naming the figures that disagree.
 */
export function assertSlipAddsUp(slip: SlipData): void {
  const wrong: string[] = []
  const expect = (name: string, shown: number, right: number) => {
    if (shown !== right) wrong.push(name)
  }
  expect('grossWeightGrams', slip.grossWeightGrams, sum(slip.bags.map((bag) => bag.weightGrams)))
  expect('standardDeductionGrams', slip.standardDeductionGrams, slip.bags.length * slip.standardDeductionGramsPerBag)
  expect(
    'netWeightGrams',
    slip.netWeightGrams,
    slip.grossWeightGrams - slip.standardDeductionGrams - slip.qualityDeductionGrams,
  )
  expect('advanceRecoveredPaise', slip.advanceRecoveredPaise, sum(slip.advances.map((advance) => advance.amountPaise)))
  if (slip.pricePaisePerKg !== null && slip.totalValuePaise !== null) {
    expect('totalValuePaise', slip.totalValuePaise, valuePaise(slip.netWeightGrams, slip.pricePaisePerKg))
  }
  if (slip.totalValuePaise !== null && slip.finalAmountPaise !== null) {
    expect(
      'finalAmountPaise',
      slip.finalAmountPaise,
      slip.totalValuePaise -
        chargesPaise(slip.charges) -
        slip.advanceRecoveredPaise -
        slip.interestPaise +
        sum(slip.adjustments.map((adjustment) => adjustment.amountPaise)),
    )
  }
  if (wrong.length > 0) {
    throw new DomainError('internal', 'slip.does-not-add-up', {
      message: `Slip ${slip.slipNumber ?? '(provisional)'} does not add up: ${wrong.join(', ')}.`,
    })
  }
}
