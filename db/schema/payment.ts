import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ChargeShare } from '@/lib/services/payment/rules/charges'
import { at, credentialPolicy, grams, paise, tenantTable, version } from './tenant-table'

export const paymentSchema = pgSchema('payment')

export const advances = tenantTable(
  paymentSchema,
  'advances',
  {
    id: uuid('id').notNull(),
    farmerId: uuid('farmer_id').notNull(),
    amountPaise: paise('amount_paise').notNull(),
    recoveredPaise: paise('recovered_paise').notNull().default(0),
    cancelledPaise: paise('cancelled_paise').notNull().default(0),
    method: text('method').notNull(),
    paidOn: date('paid_on', { mode: 'string' }).notNull(),
    reference: text('reference'),
    reason: text('reason').notNull(),
    status: text('status').notNull(),
    tripId: uuid('trip_id'),
    /** What was handed out instead of money; the amount is its worth. */
    inKind: jsonb('in_kind').$type<{ item: string; quantity: number; unit: string }>(),
    recordedBy: uuid('recorded_by').notNull(),
    decidedBy: uuid('decided_by'),
    decisionReason: text('decision_reason'),
    paidAt: at('paid_at'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      index('advances_by_time').on(t.organizationId!, t.createdAt!, t.id!),
      index('advances_by_status').on(t.organizationId!, t.status!, t.createdAt!, t.id!),
      // With the amounts: what everybody owes, by age, is read from the index alone.
      index('advances_open_amounts')
        .on(t.organizationId!, t.farmerId!, t.paidOn!, t.amountPaise!, t.recoveredPaise!, t.cancelledPaise!)
        .where(sql`status in ('paid', 'part_recovered')`),
      index('advances_by_member').on(t.organizationId!, t.recordedBy!, t.paidOn!),
      check('advances_amount_check', sql`amount_paise > 0`),
      check(
        'advances_recovered_check',
        sql`recovered_paise >= 0 and recovered_paise + cancelled_paise <= amount_paise`,
      ),
    ],
  },
)

export const settlements = tenantTable(
  paymentSchema,
  'settlements',
  {
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    tripId: uuid('trip_id').notNull(),
    deliveryId: uuid('delivery_id').notNull(),
    farmerId: uuid('farmer_id').notNull(),
    verificationCode: text('verification_code').notNull(),
    bagCount: integer('bag_count').notNull(),
    grossWeightGrams: grams('gross_weight_grams').notNull(),
    standardDeductionGrams: grams('standard_deduction_grams').notNull(),
    qualityDeductionGrams: grams('quality_deduction_grams').notNull(),
    netWeightGrams: grams('net_weight_grams').notNull(),
    pricePaisePerKg: integer('price_paise_per_kg').notNull(),
    totalValuePaise: paise('total_value_paise').notNull(),
    advanceRecoveredPaise: paise('advance_recovered_paise').notNull(),
    interestPaise: paise('interest_paise').notNull(),
    /** The farmer's part of what the trip cost beside the maize, charge by charge, and their sum. */
    chargesPaise: paise('charges_paise').notNull().default(0),
    charges: jsonb('charges').$type<ChargeShare[]>().notNull().default([]),
    /** What disputes added to it or took off it since it was posted; part of the final amount. */
    adjustmentPaise: paise('adjustment_paise').notNull().default(0),
    finalAmountPaise: paise('final_amount_paise').notNull(),
    carryPaise: paise('carry_paise').notNull(),
    /** Promised to payments that are not failed; never above what is due. */
    allocatedPaise: paise('allocated_paise').notNull().default(0),
    paidPaise: paise('paid_paise').notNull().default(0),
    status: text('status').notNull(),
    reversalReason: text('reversal_reason'),
    settledBy: uuid('settled_by').notNull(),
    settledAt: at('settled_at').notNull(),
    reversedAt: at('reversed_at'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      uniqueIndex('settlements_number_key').on(t.organizationId!, t.number!),
      uniqueIndex('settlements_delivery_key').on(t.organizationId!, t.deliveryId!).where(sql`status <> 'reversed'`),
      index('settlements_by_time').on(t.organizationId!, t.createdAt!, t.id!),
      index('settlements_by_farmer').on(t.organizationId!, t.farmerId!, t.createdAt!, t.id!),
      index('settlements_by_trip').on(t.organizationId!, t.tripId!),
      index('settlements_by_delivery').on(t.organizationId!, t.deliveryId!, t.settledAt!),
      index('settlements_due')
        .on(t.organizationId!, t.settledAt!, t.id!)
        .where(sql`status = 'settled' and allocated_paise < final_amount_paise`),
      index('settlements_by_code').on(t.verificationCode!),
      credentialPolicy('verification_code'),
      check(
        'settlements_sum_check',
        sql`final_amount_paise = total_value_paise - charges_paise - advance_recovered_paise - interest_paise + adjustment_paise and charges_paise >= 0 and final_amount_paise >= 0`,
      ),
      check('settlements_paid_check', sql`paid_paise <= allocated_paise and allocated_paise <= final_amount_paise`),
    ],
  },
)

export const recoveries = tenantTable(
  paymentSchema,
  'recoveries',
  {
    settlementId: uuid('settlement_id').notNull(),
    advanceId: uuid('advance_id').notNull(),
    principalPaise: paise('principal_paise').notNull(),
    interestPaise: paise('interest_paise').notNull(),
  },
  {
    key: ['settlementId', 'advanceId'],
    more: (t) => [
      foreignKey({
        name: 'recoveries_settlement_fkey',
        columns: [t.organizationId!, t.settlementId!],
        foreignColumns: [settlements.organizationId, settlements.id],
      }),
      foreignKey({
        name: 'recoveries_advance_fkey',
        columns: [t.organizationId!, t.advanceId!],
        foreignColumns: [advances.organizationId, advances.id],
      }),
      index('recoveries_by_advance').on(t.organizationId!, t.advanceId!),
    ],
  },
)

export const payments = tenantTable(
  paymentSchema,
  'payments',
  {
    id: uuid('id').notNull(),
    farmerId: uuid('farmer_id').notNull(),
    amountPaise: paise('amount_paise').notNull(),
    method: text('method').notNull(),
    reference: text('reference'),
    status: text('status').notNull(),
    /** The batch it was prepared with, if any. */
    batchId: uuid('batch_id'),
    createdBy: uuid('created_by').notNull(),
    approvedBy: uuid('approved_by'),
    failureReason: text('failure_reason'),
    confirmedAt: at('confirmed_at'),
    confirmedOn: date('confirmed_on', { mode: 'string' }),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      index('payments_by_time').on(t.organizationId!, t.createdAt!, t.id!),
      index('payments_by_status').on(t.organizationId!, t.status!, t.createdAt!, t.id!),
      index('payments_by_farmer').on(t.organizationId!, t.farmerId!, t.createdAt!, t.id!),
      index('payments_by_batch').on(t.organizationId!, t.batchId!).where(sql`batch_id is not null`),
      check('payments_amount_check', sql`amount_paise > 0`),
    ],
  },
)

/** What a trip costs beside the maize. Never changed: taken back with a reason. */
export const charges = tenantTable(
  paymentSchema,
  'charges',
  {
    id: uuid('id').notNull(),
    tripId: uuid('trip_id').notNull(),
    kind: text('kind').notNull(),
    bornBy: text('born_by').notNull(),
    amountPaise: paise('amount_paise').notNull(),
    note: text('note').notNull().default(''),
    recordedBy: uuid('recorded_by').notNull(),
    removedAt: at('removed_at'),
    removedBy: uuid('removed_by'),
    removalReason: text('removal_reason'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      index('charges_by_trip').on(t.organizationId!, t.tripId!),
      check('charges_amount_check', sql`amount_paise > 0`),
    ],
  },
)

/** Payments that are prepared, looked at and handed to the bank together. */
export const paymentBatches = tenantTable(
  paymentSchema,
  'batches',
  {
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    status: text('status').notNull(),
    paymentCount: integer('payment_count').notNull(),
    amountPaise: paise('amount_paise').notNull(),
    createdBy: uuid('created_by').notNull(),
    approvedBy: uuid('approved_by'),
    sentAt: at('sent_at'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      uniqueIndex('batches_number_key').on(t.organizationId!, t.number!),
      index('batches_by_time').on(t.organizationId!, t.createdAt!, t.id!),
    ],
  },
)

export const paymentAllocations = tenantTable(
  paymentSchema,
  'allocations',
  {
    paymentId: uuid('payment_id').notNull(),
    settlementId: uuid('settlement_id').notNull(),
    amountPaise: paise('amount_paise').notNull(),
  },
  {
    key: ['paymentId', 'settlementId'],
    more: (t) => [
      foreignKey({
        name: 'allocations_payment_fkey',
        columns: [t.organizationId!, t.paymentId!],
        foreignColumns: [payments.organizationId, payments.id],
      }),
      foreignKey({
        name: 'allocations_settlement_fkey',
        columns: [t.organizationId!, t.settlementId!],
        foreignColumns: [settlements.organizationId, settlements.id],
      }),
      index('allocations_by_settlement').on(t.organizationId!, t.settlementId!),
    ],
  },
)

/** Only added to. Entries of a journal sum to zero; a constraint trigger in db/walls.sql checks it at commit. */
export const journals = tenantTable(
  paymentSchema,
  'journals',
  {
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    sourceType: text('source_type').notNull(),
    sourceId: uuid('source_id').notNull(),
    businessOn: date('business_on', { mode: 'string' }).notNull(),
    /** The accountant's journal number, gapless within the organization. */
    number: bigint('number', { mode: 'number' }).notNull(),
    at: at('at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      uniqueIndex('journals_number_key').on(t.organizationId!, t.number!),
      index('journals_by_source').on(t.organizationId!, t.sourceType!, t.sourceId!),
    ],
  },
)

export const entries = tenantTable(
  paymentSchema,
  'entries',
  {
    journalId: uuid('journal_id').notNull(),
    line: smallint('line').notNull(),
    account: text('account').notNull(),
    farmerId: uuid('farmer_id'),
    /** Whose pocket, on the account of cash with managers. */
    memberId: uuid('member_id'),
    /** Debit positive, credit negative. */
    amountPaise: paise('amount_paise').notNull(),
  },
  {
    key: ['journalId', 'line'],
    more: (t) => [
      foreignKey({
        name: 'entries_journal_fkey',
        columns: [t.organizationId!, t.journalId!],
        foreignColumns: [journals.organizationId, journals.id],
      }),
      index('entries_by_farmer').on(t.organizationId!, t.farmerId!, t.account!),
      index('entries_by_account').on(t.organizationId!, t.account!),
      check('entries_amount_check', sql`amount_paise <> 0`),
    ],
  },
)

/** Cash with a member: taken from the office, given back, counted. What was paid out of it stands in the journals. */
export const floatEntries = tenantTable(
  paymentSchema,
  'float_entries',
  {
    id: uuid('id').notNull(),
    memberId: uuid('member_id').notNull(),
    kind: text('kind').notNull(),
    businessOn: date('business_on', { mode: 'string' }).notNull(),
    /** Taken, given back or counted. */
    amountPaise: paise('amount_paise').notNull(),
    /** Of a count: what was paid out since the count before, and counted less expected. */
    paidOutPaise: paise('paid_out_paise').notNull().default(0),
    differencePaise: paise('difference_paise').notNull().default(0),
    note: text('note'),
    /** The last journal when this was written: payments after it are not in it. */
    journalNumber: bigint('journal_number', { mode: 'number' }).notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      index('float_entries_by_member').on(t.organizationId!, t.memberId!, t.createdAt!, t.id!),
      check('float_entries_amount_check', sql`amount_paise > 0 or (kind = 'counted' and amount_paise = 0)`),
    ],
  },
)

export const paymentCounters = tenantTable(
  paymentSchema,
  'counters',
  { name: text('name').notNull(), value: bigint('value', { mode: 'number' }).notNull() },
  { key: ['name'] },
)
