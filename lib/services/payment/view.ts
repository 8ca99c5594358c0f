import { z } from 'zod'
import { InKind } from './events'
import { advanceStates } from './rules/advance-states'
import { batchStates } from './rules/batch-states'
import { chargeKinds } from './rules/charges'
import { advanceMethods, paymentMethods } from './rules/methods'
import { paymentStates, settlementStates } from './rules/payment-states'

export { BankAnswerView } from './internal/bank-answer-view'
export { TripCharges } from './internal/charges-view'
export { FloatBook, type FloatEntry, FloatRow, FloatView } from './internal/float-view'
export { JournalView, LedgerRow, LedgerView, ledgerKinds, TrialBalanceView } from './internal/ledger-view'
export { AdvanceAllowance, AdvanceLimitsLeft } from './internal/limits-view'
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
