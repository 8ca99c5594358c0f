import { z } from 'zod'
import { eventBook } from '@/lib/events/book'
import { adjusted } from './internal/adjusted'
import { advanceStates } from './rules/advance-states'
import { chargeBearers, chargeKinds } from './rules/charges'
import { accounts, journalKinds } from './rules/journal'
import { advanceMethods, paymentMethods } from './rules/methods'

const paise = z.number().int()
export const InKind = z.object({ item: z.string(), quantity: z.number(), unit: z.string() })
export type InKind = z.infer<typeof InKind>
const advance = z.object({ advanceId: z.uuid(), farmerId: z.uuid() })
const settlement = z.object({
  settlementId: z.uuid(),
  deliveryId: z.uuid(),
  tripId: z.uuid(),
  farmerId: z.uuid(),
})
const payment = z.object({ paymentId: z.uuid(), farmerId: z.uuid(), amountPaise: paise })
const method = z.enum(paymentMethods)
const floatEntry = z.object({
  entryId: z.uuid(),
  memberId: z.uuid(),
  businessOn: z.string(),
  note: z.string().nullable(),
  recordedBy: z.uuid(),
})
const charge = z.object({ chargeId: z.uuid(), tripId: z.uuid() })
const chargeShare = z.object({ chargeId: z.uuid(), kind: z.enum(chargeKinds), amountPaise: paise })
const batch = z.object({ batchId: z.uuid() })

/** A journal as it was written: the lines are facts of the day, whatever the rules say later. */
export const Journal = z.object({
  id: z.uuid(),
  number: z.number().int().positive(),
  kind: z.enum(journalKinds),
  sourceType: z.enum(['advance', 'settlement', 'payment', 'float', 'charge']),
  sourceId: z.uuid(),
  businessOn: z.string(),
  lines: z
    .array(
      z.object({
        account: z.enum(accounts),
        farmerId: z.uuid().nullable(),
        amountPaise: paise,
        memberId: z.uuid().optional(),
      }),
    )
    .min(2),
})
export type Journal = z.infer<typeof Journal>

const given = advance.extend({
  amountPaise: paise,
  method: z.enum(advanceMethods),
  inKind: InKind.nullish(),
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
  /** From a merged record to the one that goes on. No journal while it is not paid out. */
  'advance.moved': advance.extend({ fromFarmerId: z.uuid(), journal: Journal.nullable() }),
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
    /** What the farmer bears of the trip's charges; absent where nothing. */
    charges: z.array(chargeShare).optional(),
    chargesPaise: paise.optional(),
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
  'settlement.adjusted': adjusted.extend({ journal: Journal }),
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
  'charge.recorded': charge.extend({
    kind: z.enum(chargeKinds),
    bornBy: z.enum(chargeBearers),
    amountPaise: paise,
    note: z.string(),
    recordedBy: z.uuid(),
    journal: Journal,
  }),
  'charge.removed': charge.extend({ reason: z.string(), removedBy: z.uuid(), journal: Journal }),
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
  /** Cash that the office handed to a member, took back, and that was counted. */
  'float.drawn': floatEntry.extend({ amountPaise: paise, journal: Journal }),
  'float.returned': floatEntry.extend({ amountPaise: paise, journal: Journal }),
  'float.counted': floatEntry.extend({
    countedPaise: paise,
    /** Since the count before; taken from cash when it was paid, and from the member by this journal. */
    paidOutPaise: paise,
    differencePaise: paise,
    upToJournal: z.number().int(),
    journal: Journal.nullable(),
  }),
  /** A file for the bank was made; its hash tells later which one it was. */
  /** A bank's answer was booked; each payment has its own event beside it. */
  'bank-answer.taken': z.object({
    fileName: z.string(),
    paidCount: z.number().int(),
    failedCount: z.number().int(),
    returnedCount: z.number().int(),
    paidPaise: paise,
  }),
  'batch.bank-file-made': batch.extend({
    layout: z.string(),
    paymentCount: z.number().int(),
    amountPaise: paise,
    hash: z.string(),
  }),
})
