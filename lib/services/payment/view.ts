import { z } from 'zod'
import { InKind } from './events'
import { advanceStates } from './rules/advance-states'
import { batchStates } from './rules/batch-states'
import { chargeBearers, chargeKinds } from './rules/charges'
import { accounts, journalKinds } from './rules/journal'
import { advanceMethods, paymentMethods } from './rules/methods'
import { paymentStates, settlementStates } from './rules/payment-states'

export { BankAnswerView } from './internal/bank-answer-view'
export { FarmerMeter } from './internal/meter-view'

const paise = z.number().int()
const farmer = z.object({ id: z.uuid(), code: z.string(), name: z.string(), village: z.string() })

export const AdvanceView = z.object({
  id: z.uuid(),
  farmerId: z.uuid(),
  farmer,
  amountPaise: paise,
  recoveredPaise: paise,
  cancelledPaise: paise,
  /** What the farmer still owes of it; nothing before it is paid out. */
  outstandingPaise: paise,
  method: z.enum(advanceMethods),
  /** What was handed out, where it was not money. */
  inKind: InKind.nullable(),
  paidOn: z.string(),
  reference: z.string().nullable(),
  reason: z.string(),
  status: z.enum(advanceStates),
  tripId: z.uuid().nullable(),
  recordedBy: z.uuid(),
  recordedByName: z.string().nullable(),
  decidedBy: z.uuid().nullable(),
  decidedByName: z.string().nullable(),
  decisionReason: z.string().nullable(),
  paidAt: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.string(),
})
export type AdvanceView = z.infer<typeof AdvanceView>

export const RecoveryView = z.object({
  advanceId: z.uuid(),
  paidOn: z.string(),
  reason: z.string(),
  principalPaise: paise,
  interestPaise: paise,
})

const ChargeShareView = z.object({ chargeId: z.uuid(), kind: z.enum(chargeKinds), amountPaise: paise })
export const AdjustmentView = z.object({
  amountPaise: paise,
  reason: z.string(),
  line: z.string(),
  adjustedAt: z.string(),
})

export const SettlementView = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.enum(settlementStates),
  tripId: z.uuid(),
  deliveryId: z.uuid(),
  farmerId: z.uuid(),
  farmer,
  trip: z.object({
    id: z.uuid(),
    scheduledOn: z.string(),
    location: z.string(),
    lorry: z.object({ id: z.uuid(), registrationNumber: z.string() }),
  }),
  bagCount: z.number().int(),
  grossWeightGrams: z.number().int(),
  standardDeductionGrams: z.number().int(),
  qualityDeductionGrams: z.number().int(),
  netWeightGrams: z.number().int(),
  pricePaisePerKg: z.number().int(),
  totalValuePaise: paise,
  /** What the farmer bears of the trip's charges. */
  chargesPaise: paise,
  advanceRecoveredPaise: paise,
  interestPaise: paise,
  /** What disputes added or took off since; part of the final amount. */
  adjustmentPaise: paise,
  finalAmountPaise: paise,
  /** Advances still on the ledger after this settlement. */
  carryPaise: paise,
  /** Promised to payments on their way, or paid. */
  allocatedPaise: paise,
  paidPaise: paise,
  duePaise: paise,
  /** A line is questioned: nothing is paid before the answer. */
  isDisputed: z.boolean(),
  verificationUrl: z.string(),
  reversalReason: z.string().nullable(),
  settledBy: z.uuid(),
  settledAt: z.string(),
  reversedAt: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.string(),
})
export type SettlementView = z.infer<typeof SettlementView>
export const SettlementWithRecoveries = SettlementView.extend({
  recoveries: z.array(RecoveryView),
  charges: z.array(ChargeShareView),
  adjustments: z.array(AdjustmentView),
  /** The settlement that was reversed before this one, and the one that stands in place of a reversed one. */
  replaces: z
    .object({ id: z.uuid(), number: z.string(), settledAt: z.string(), reason: z.string().nullable() })
    .nullable(),
  replacedBy: z.object({ id: z.uuid(), number: z.string(), settledAt: z.string() }).nullable(),
})
export type SettlementWithRecoveries = z.infer<typeof SettlementWithRecoveries>

export const PaymentView = z.object({
  id: z.uuid(),
  farmerId: z.uuid(),
  farmer,
  settlementIds: z.array(z.uuid()),
  allocations: z.array(z.object({ settlementId: z.uuid(), number: z.string(), amountPaise: paise })),
  amountPaise: paise,
  method: z.enum(paymentMethods),
  reference: z.string().nullable(),
  status: z.enum(paymentStates),
  createdBy: z.uuid(),
  createdByName: z.string().nullable(),
  approvedBy: z.uuid().nullable(),
  approvedByName: z.string().nullable(),
  failureReason: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.string(),
})
export type PaymentView = z.infer<typeof PaymentView>

export const TripCharges = z.object({
  charges: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(chargeKinds),
      bornBy: z.enum(chargeBearers),
      amountPaise: paise,
      note: z.string(),
      version: z.number().int(),
    }),
  ),
  /** What a kilogram really cost, paise; `isWhole` is false while a line has no price. */
  landed: z.object({
    valuePaise: paise,
    chargesPaise: paise,
    sharedPaise: paise,
    costPaise: paise,
    netWeightGrams: z.number().int(),
    arrivedGrams: z.number().int().nullable(),
    perNetKgPaise: paise.nullable(),
    perArrivedKgPaise: paise.nullable(),
    isWhole: z.boolean(),
  }),
  /** A farmer is settled: what farmers bear does not change any more. */
  isFixed: z.boolean(),
})
export type TripCharges = z.infer<typeof TripCharges>
export const ledgerKinds = [
  'advance',
  'advance-cancelled',
  'settlement',
  'settlement-reversed',
  'adjustment',
  'recovery',
  'recovery-reversed',
  'interest',
  'interest-reversed',
  'payment',
  'payment-reversed',
] as const
export const LedgerRow = z.object({
  at: z.string(),
  businessOn: z.string(),
  journalNumber: z.number().int(),
  kind: z.enum(ledgerKinds),
  description: z.string(),
  debitPaise: paise,
  creditPaise: paise,
  balancePaise: paise,
  advanceBalancePaise: paise,
  sourceType: z.enum(['advance', 'settlement', 'payment']),
  sourceId: z.uuid(),
})
export type LedgerRow = z.infer<typeof LedgerRow>
export const LedgerView = z.object({
  data: z.array(LedgerRow),
  nextCursor: z.string().nullable(),
  /** Settled and not yet paid; positive: the organization owes the farmer. */
  balancePaise: paise,
  /** Advances not yet recovered. */
  advanceBalancePaise: paise,
})
export type LedgerView = z.infer<typeof LedgerView>

const AccountBalance = z.object({
  account: z.enum(accounts),
  /** Debit positive, credit negative, as in every entry. */
  openingPaise: paise,
  debitPaise: paise,
  creditPaise: paise,
  closingPaise: paise,
})
export const TrialBalanceView = z.object({
  from: z.string(),
  to: z.string(),
  data: z.array(AccountBalance),
  debitPaise: paise,
  creditPaise: paise,
})
export type TrialBalanceView = z.infer<typeof TrialBalanceView>

export const JournalView = z.object({
  id: z.uuid(),
  number: z.number().int(),
  kind: z.enum(journalKinds),
  businessOn: z.string(),
  at: z.string(),
  /** Null where only the house's own money moved. */
  farmer: farmer.nullable(),
  /** The slip's number, the advance's reason, the payment's reference or whose cash it is. */
  about: z.string(),
  sourceType: z.enum(['advance', 'settlement', 'payment', 'float']),
  sourceId: z.uuid(),
  lines: z.array(z.object({ account: z.enum(accounts), amountPaise: paise })),
})
export type JournalView = z.infer<typeof JournalView>

const ages = {
  totalPaise: paise,
  upTo30Paise: paise,
  upTo90Paise: paise,
  over90Paise: paise,
  /** The day of the oldest open advance. */
  oldestOn: z.string().nullable(),
}
export const OutstandingView = z.object({
  id: z.uuid(),
  farmer: farmer.extend({ phone: z.string().nullable() }),
  ...ages,
})
export type OutstandingView = z.infer<typeof OutstandingView>
export const AgeingView = z.object({ ...ages, farmers: z.number().int() })
export type AgeingView = z.infer<typeof AgeingView>

export const CreditView = z.object({
  farmerId: z.uuid(),
  points: z.number().int(),
  factors: z.array(
    z.object({
      name: z.enum(['deliveries', 'repayment', 'reliability']),
      shareBp: z.number().int(),
      points: z.number().int(),
      why: z.string(),
    }),
  ),
  openPaise: paise,
  suggestedPaise: paise,
  why: z.string(),
})
export type CreditView = z.infer<typeof CreditView>

export const AdvanceLimitsLeft = z.object({
  farmerId: z.uuid(),
  on: z.string(),
  giver: z.enum(['manager', 'office']),
  /** Most that can be given in one advance now: in cash, and by bank, UPI or cheque. */
  leftCashPaise: paise,
  leftPaise: paise,
  minPaise: paise,
  /** Up to here at once; up to `toldPaise` the office is told; above, approval first. Null: no ladder for the office. */
  automaticPaise: paise.nullable(),
  toldPaise: paise.nullable(),
  /** How many more today; null where no number is set. */
  leftCount: z.number().int().nullable(),
  limits: z.array(
    z.object({ slug: z.string(), words: z.string(), limitPaise: paise, usedPaise: paise, leftPaise: paise }),
  ),
})
export type AdvanceLimitsLeft = z.infer<typeof AdvanceLimitsLeft>

const OpenOnTrip = z.object({
  advanceId: z.uuid(),
  farmerId: z.uuid(),
  paidOn: z.string(),
  outstandingPaise: z.number().int(),
  interestPaise: z.number().int(),
})
const SettledOnTrip = z.object({
  deliveryId: z.uuid(),
  settlementId: z.uuid(),
  number: z.string(),
  recoverPaise: z.number().int(),
  interestPaise: z.number().int(),
  chargesPaise: z.number().int(),
  finalAmountPaise: z.number().int(),
  carryPaise: z.number().int(),
})
export const TripAdvances = z.object({
  open: z.array(OpenOnTrip),
  settled: z.array(SettledOnTrip),
  /** What each line bears of the trip's charges, as it stands. */
  charges: z.array(z.object({ deliveryId: z.uuid(), amountPaise: paise })),
})
export type TripAdvances = z.infer<typeof TripAdvances>

/** What a phone may hand out in advances while it is offline, paise. */
export const AdvanceAllowance = z.object({
  grantedAt: z.string(),
  expiresAt: z.string(),
  giver: z.enum(['manager', 'office']),
  managerLeftPaise: z.number().int(),
  managerDayLeftPaise: z.number().int().nullable(),
  managerMonthLeftPaise: z.number().int().nullable(),
  organizationLeftPaise: z.number().int(),
  dayCountLeft: z.number().int().nullable(),
  farmerLimitPaise: z.number().int(),
  minPaise: z.number().int(),
  maxPaise: z.number().int(),
  automaticPaise: z.number().int(),
  toldPaise: z.number().int(),
  cashDayLimitPaise: z.number().int(),
})
export type AdvanceAllowance = z.infer<typeof AdvanceAllowance>

/** What repaying an amount would mean now, paise; `valuePaise` is null while a price is missing. */
export const OwnRepayment = z.object({
  valuePaise: z.number().int().nullable(),
  owedPaise: z.number().int(),
  mostPaise: z.number().int(),
  repayPaise: z.number().int(),
  interestPaise: z.number().int(),
  carryPaise: z.number().int(),
  finalAmountPaise: z.number().int().nullable(),
})
export type OwnRepayment = z.infer<typeof OwnRepayment>

/** Payments that go to the bank together; `payments` with their accounts masked, as everywhere. */
export const BatchSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  status: z.enum(batchStates),
  paymentCount: z.number().int(),
  amountPaise: z.number().int(),
  confirmedCount: z.number().int(),
  failedCount: z.number().int(),
  createdBy: z.uuid(),
  createdByName: z.string().nullable(),
  approvedBy: z.uuid().nullable(),
  approvedByName: z.string().nullable(),
  sentAt: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.string(),
})
export type BatchSummary = z.infer<typeof BatchSummary>
export const BatchView = BatchSummary.extend({ payments: z.array(PaymentView) })
export type BatchView = z.infer<typeof BatchView>

/** One day of one member's cash, paise. */
export const FloatRow = z.object({
  memberId: z.uuid(),
  name: z.string(),
  /** False before the first cash was drawn. */
  isBegun: z.boolean(),
  openingPaise: paise,
  drawnPaise: paise,
  /** Advances and payments in cash that the member recorded, less what came back. */
  paidOutPaise: paise,
  returnedPaise: paise,
  expectedPaise: paise,
  /** The last count of the day; null without one. */
  countedPaise: paise.nullable(),
  differencePaise: paise,
  note: z.string().nullable(),
  heldPaise: paise,
})
export type FloatRow = z.infer<typeof FloatRow>
export const FloatBook = z.object({ on: z.string(), data: z.array(FloatRow), heldPaise: paise })
export type FloatBook = z.infer<typeof FloatBook>
const FloatEntry = z.object({
  id: z.uuid(),
  kind: z.enum(['drawn', 'returned', 'counted']),
  businessOn: z.string(),
  amountPaise: paise,
  paidOutPaise: paise,
  differencePaise: paise,
  note: z.string().nullable(),
  recordedByName: z.string().nullable(),
  at: z.string(),
})
export type FloatEntry = z.infer<typeof FloatEntry>
export const FloatView = FloatRow.extend({ entries: z.array(FloatEntry) })
export type FloatView = z.infer<typeof FloatView>
