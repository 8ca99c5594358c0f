import { z } from 'zod'
import { eventBook } from '@/lib/events/book'
import { advanceStates } from './rules/advance-states'
import { accounts, journalKinds } from './rules/journal'
import { paymentMethods } from './rules/methods'

const paise = z.number().int()
const advance = z.object({ advanceId: z.uuid(), farmerId: z.uuid() })
const settlement = z.object({
  settlementId: z.uuid(),
  deliveryId: z.uuid(),
  tripId: z.uuid(),
  farmerId: z.uuid(),
})
const payment = z.object({ paymentId: z.uuid(), farmerId: z.uuid(), amountPaise: paise })
const method = z.enum(paymentMethods)
const batch = z.object({ batchId: z.uuid() })

/** A journal as it was written: the lines are facts of the day, whatever the rules say later. */
export const Journal = z.object({
  id: z.uuid(),
  number: z.number().int().positive(),
  kind: z.enum(journalKinds),
  sourceType: z.enum(['advance', 'settlement', 'payment']),
  sourceId: z.uuid(),
  businessOn: z.string(),
  lines: z.array(z.object({ account: z.enum(accounts), farmerId: z.uuid().nullable(), amountPaise: paise })).min(2),
})
export type Journal = z.infer<typeof Journal>

const given = advance.extend({
  amountPaise: paise,
  method,
  paidOn: z.string(),
  reference: z.string().nullable(),
  reason: z.string(),
  tripId: z.uuid().nullable(),
  recordedBy: z.uuid(),
})
const recovery = advance.extend({
  settlementId: z.uuid(),
  principalPaise: paise,
  interestPaise: paise,
  status: z.enum(advanceStates),
})

/** Everything that ever happens to advances, settlements and payments. The tables are made from these and nothing else. */
export const paymentEvents = eventBook('payment', {
  /** Above one's authority: somebody of the office has to approve. */
  'advance.requested': given,
  /** Paid at once; `told`: the office is to hear of it. `corrects`: the advance in whose place it stands. */
  'advance.recorded': given.extend({
    ladder: z.enum(['automatic', 'told']),
    corrects: z.uuid().nullable(),
    /** What it would have been refused for, had it not been paid already. */
    exceptions: z.array(z.object({ reason: z.string(), message: z.string() })).optional(),
    journal: Journal,
  }),
  'advance.approved': advance.extend({ decidedBy: z.uuid(), reason: z.string().nullable(), recordedBy: z.uuid() }),
  'advance.rejected': advance.extend({ decidedBy: z.uuid(), reason: z.string(), recordedBy: z.uuid() }),
  'advance.paid': advance.extend({ paidOn: z.string(), reference: z.string().nullable(), journal: Journal }),
  'advance.recovered': recovery,
  'advance.recovery-reversed': recovery,
  /** `amountPaise` is what came back: the unrecovered part. No journal when it was never paid out. */
  'advance.cancelled': advance.extend({
    amountPaise: paise,
    reason: z.string(),
    correctedBy: z.uuid().nullable(),
    journal: Journal.nullable(),
  }),
  'settlement.posted': settlement.extend({
    number: z.string(),
    series: z.string(),
    sequenceNumber: z.number().int().positive(),
    verificationCode: z.string(),
    bagCount: z.number().int(),
    grossWeightGrams: z.number().int(),
    standardDeductionGrams: z.number().int(),
    qualityDeductionGrams: z.number().int(),
    netWeightGrams: z.number().int(),
    pricePaisePerKg: z.number().int(),
    totalValuePaise: paise,
    advanceRecoveredPaise: paise,
    interestPaise: paise,
    finalAmountPaise: paise,
    carryPaise: paise,
    settledBy: z.uuid(),
    /** Null when the maize is worth nothing. */
    journal: Journal.nullable(),
  }),
  'settlement.paid': settlement,
  'settlement.unpaid': settlement,
  'settlement.reversed': settlement.extend({ reason: z.string(), journal: Journal.nullable() }),
  'payment.created': payment.extend({
    method,
    reference: z.string().nullable(),
    status: z.enum(['draft', 'approved']),
    allocations: z.array(z.object({ settlementId: z.uuid(), amountPaise: paise })),
    createdBy: z.uuid(),
    batchId: z.uuid().optional(),
  }),
  'payment.approved': payment.extend({ approvedBy: z.uuid() }),
  'payment.sent': payment,
  'payment.confirmed': payment.extend({
    reference: z.string().nullable(),
    confirmedOn: z.string(),
    journal: Journal,
  }),
  'payment.failed': payment.extend({ reason: z.string() }),
  'payment.retried': payment.extend({ status: z.enum(['draft', 'approved']) }),
  'payment.reversed': payment.extend({ reason: z.string(), journal: Journal }),
  'batch.created': batch.extend({
    number: z.string(),
    series: z.string(),
    sequenceNumber: z.number().int().positive(),
    status: z.enum(['draft', 'approved']),
    paymentCount: z.number().int().positive(),
    amountPaise: paise,
    createdBy: z.uuid(),
  }),
  'batch.approved': batch.extend({ approvedBy: z.uuid() }),
  'batch.sent': batch,
  /** A file for the bank was made; its hash tells later which one it was. */
  'batch.bank-file-made': batch.extend({
    layout: z.string(),
    paymentCount: z.number().int(),
    amountPaise: paise,
    hash: z.string(),
  }),
})
