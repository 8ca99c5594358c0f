import { z } from 'zod'
import { day, expectedVersion, id, ownId, reason } from '@/lib/access/fields'
import { bankLayouts } from './rules/bank-file'
import { chargeBearers, chargeKinds } from './rules/charges'
import { advanceMethods, paymentMethods } from './rules/methods'

export const amountPaise = z
  .number('An amount is a number of paise.')
  .int('An amount is a whole number of paise.')
  .positive('An amount is more than nothing.')
const method = z.enum(paymentMethods, { error: `The method is one of ${paymentMethods.join(', ')}.` })
/** Of the bank, UPI or cheque: it confirms that the money moved. */
const reference = z.string().trim().max(100, 'A reference has at most 100 letters.').nullish()

/** Seed, fertiliser and the like: the advance's amount is what it is worth. */
const inKind = z.object({
  item: z.string().trim().min(2, 'Say what was handed out.').max(100, 'An item has at most 100 letters.'),
  quantity: z
    .number('The quantity is a number.')
    .positive('The quantity is more than nothing.')
    .max(1_000_000, 'The quantity is at most 1,000,000.'),
  unit: z.string().trim().min(1, 'Say in which unit.').max(20, 'A unit has at most 20 letters.'),
})

export const RecordAdvance = z.object({
  id: ownId,
  farmerId: id,
  amountPaise,
  /** `in_kind` with what was handed out in `inKind`: the office only. */
  method: z.enum(advanceMethods, { error: `The method is one of ${advanceMethods.join(', ')}.` }),
  inKind: inKind.nullish(),
  paidOn: day,
  reference,
  reason: reason(3),
  tripId: id.nullish(),
})
export const AdvanceRef = z.object({ advanceId: id, expectedVersion })
export const ApproveAdvance = AdvanceRef.extend({ reason: reason(3).optional() })
export const DecideAgainstAdvance = AdvanceRef.extend({ reason: reason(3) })
export const PayAdvance = AdvanceRef.extend({ paidOn: day.optional(), reference })
/** What was wrong, with the right value; `reason` says why. The corrected advance is a new one. */
export const CorrectAdvance = AdvanceRef.extend({
  id: ownId,
  farmerId: id.optional(),
  amountPaise: amountPaise.optional(),
  method: method.optional(),
  paidOn: day.optional(),
  reference,
  reason: reason(3),
})

export const SettleTrip = z.object({
  tripId: id,
  expectedVersion,
  /** How much of the advances (interest included) to take back now, where it is less than all that can be. */
  advanceRecovery: z
    .array(z.object({ farmerId: id, amountPaise: z.number().int().min(0, 'An amount is not negative.') }))
    .max(500)
    .optional(),
})
export const SettlementRef = z.object({ settlementId: id, expectedVersion })
export const ReverseSettlement = SettlementRef.extend({ reason: reason(3) })

export const CreatePayment = z.object({
  id: ownId,
  farmerId: id,
  settlementIds: z.array(id).min(1, 'Say which settlements are paid.').max(100),
  /** All that is due when absent. */
  amountPaise: amountPaise.optional(),
  method,
  reference,
})
export const PaymentRef = z.object({ paymentId: id, expectedVersion })
export const ConfirmPayment = PaymentRef.extend({ reference })
export const PaymentWithReason = PaymentRef.extend({ reason: reason(3) })

/** A farmer asks for oneself: who that is, is known already. */
export const AskAdvance = z.object({
  id: ownId,
  amountPaise,
  method: method.default('cash'),
  reason: reason(3),
})
export const AskedAdvance = z.object({ advanceId: z.uuid() })

export const CreateBatch = z.object({
  id: ownId,
  /** One payment a line; a farmer stands here once. */
  payments: z
    .array(
      z.object({
        farmerId: id,
        settlementIds: z.array(id).min(1, 'Say which settlements are paid.').max(100),
        method,
        /** All that is due when absent. */
        amountPaise: amountPaise.optional(),
      }),
    )
    .min(1, 'Choose what is paid.')
    .max(500, 'A batch has at most 500 payments.'),
})
export const BatchRef = z.object({ batchId: id, expectedVersion })
export const MakeBankFile = BatchRef.extend({
  layout: z.enum(bankLayouts, { error: `The layout is one of ${bankLayouts.join(', ')}.` }),
  /** The organization's own account, where the layout names it. */
  debitAccount: z
    .string()
    .trim()
    .regex(/^\d{6,20}$/, 'An account number has 6 to 20 digits.')
    .optional(),
  debitIfsc: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{4}0[A-Z0-9]{6}$/, 'An IFSC looks like HDFC0001234.')
    .optional(),
  preferImps: z.boolean().default(false),
})

export const RecordCharge = z.object({
  id: ownId,
  tripId: id,
  kind: z.enum(chargeKinds, { error: `The kind is one of ${chargeKinds.join(', ')}.` }),
  /** `farmers`: shared by net weight and taken off when the trip is settled. */
  bornBy: z.enum(chargeBearers, { error: 'Borne by "us" or by "farmers".' }),
  amountPaise: amountPaise.max(10_000_000_00, 'A charge is at most ₹1,00,00,000.'),
  note: z.string().trim().max(500, 'A note has at most 500 letters.').default(''),
})
export const RemoveCharge = z.object({ chargeId: id, expectedVersion, reason: reason(3) })

/** A bank's file as it was read: headings and text cells. */
export const MatchBankAnswer = z.object({
  headers: z.array(z.string().max(500)).min(1, 'The file has no column headings.').max(200),
  rows: z.array(z.array(z.string().max(5_000))).max(5_000, 'A file has at most 5,000 rows. Split it.'),
  rowNumbers: z.array(z.number().int()).optional(),
  notes: z.array(z.string().max(500)).max(50).default([]),
})
const BankAnswerLine = z.object({
  paymentId: id,
  /** `returned`: it was confirmed, and the money came back. */
  outcome: z.enum(['paid', 'failed', 'returned'], { error: 'The outcome is paid, failed or returned.' }),
  /** As the bank says it; another amount than the payment's is refused. */
  amountPaise,
  reference,
  reason: reason(3).optional(),
})
export type BankAnswerLine = z.infer<typeof BankAnswerLine>
export const TakeBankAnswer = z.object({
  /** Where the lines come from; it stands in the trace. */
  fileName: z.string().trim().max(200).default(''),
  lines: z.array(BankAnswerLine).min(1, 'Choose what is booked.').max(500, 'At most 500 lines are booked at once.'),
})

export const MoveFloat = z.object({
  id: ownId,
  memberId: id,
  amountPaise,
  note: z.string().trim().max(500, 'A note has at most 500 letters.').nullish(),
})
export const CountFloat = z.object({
  id: ownId,
  /** Whose cash; one's own when absent. */
  memberId: id.optional(),
  countedPaise: z
    .number('The counted amount is a number of paise.')
    .int('The counted amount is a whole number of paise.')
    .min(0, 'A counted amount is not negative.')
    .max(10_000_000_000, 'A counted amount is at most ₹10,00,00,000.'),
  /** How a difference came about; needed where there is one. */
  note: z.string().trim().max(500, 'A note has at most 500 letters.').nullish(),
})
