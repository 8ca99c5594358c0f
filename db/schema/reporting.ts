import { sql } from 'drizzle-orm'
import { bigint, boolean, date, index, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { at, credentialPolicy, paise, tenantTable, version } from './tenant-table'

export const reportingSchema = pgSchema('reporting')

/** One row per business day, kept by reactions, so that the dashboard never counts on a visit. */
export const days = tenantTable(
  reportingSchema,
  'days',
  {
    day: date('day', { mode: 'string' }).notNull(),
    deliveryCount: integer('delivery_count').notNull().default(0),
    bagCount: integer('bag_count').notNull().default(0),
    grossWeightGrams: paise('gross_weight_grams').notNull().default(0),
    netWeightGrams: paise('net_weight_grams').notNull().default(0),
    totalValuePaise: paise('total_value_paise').notNull().default(0),
    /** Net grams that have a price, to weigh the average price. */
    pricedWeightGrams: paise('priced_weight_grams').notNull().default(0),
    /** Σ moisture × gross kilograms, and the gross that was measured: their quotient is the average moisture. */
    moistureBpKilograms: bigint('moisture_bp_kilograms', { mode: 'number' }).notNull().default(0),
    measuredWeightGrams: paise('measured_weight_grams').notNull().default(0),
  },
  { key: ['day'] },
)

/** What each delivery adds to its day, so that a correction replaces instead of adding twice. */
export const deliveryShares = tenantTable(
  reportingSchema,
  'delivery_shares',
  {
    deliveryId: uuid('delivery_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    weighedAt: at('weighed_at').notNull(),
    bagCount: integer('bag_count').notNull(),
    grossWeightGrams: paise('gross_weight_grams').notNull(),
    netWeightGrams: paise('net_weight_grams').notNull(),
    totalValuePaise: paise('total_value_paise').notNull(),
    pricedWeightGrams: paise('priced_weight_grams').notNull(),
    moistureBpKilograms: bigint('moisture_bp_kilograms', { mode: 'number' }).notNull(),
    measuredWeightGrams: paise('measured_weight_grams').notNull(),
  },
  {
    key: ['deliveryId'],
    more: (t) => [index('delivery_shares_by_day').on(t.organizationId!, t.day!, t.weighedAt!)],
  },
)

/** What somebody put together from a report's columns: names of a list that the server keeps, never SQL. */
export type ReportDesign = {
  source: string
  columns: string[]
  groupBy: string[]
  measures: { column: string; how: 'sum' | 'average' | 'largest' | 'smallest' }[]
  chart: 'none' | 'bars' | 'line'
}

/** A report somebody asked for as a file. */
export const reportRuns = tenantTable(
  reportingSchema,
  'report_runs',
  {
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    format: text('format').notNull(),
    fromOn: date('from_on', { mode: 'string' }).notNull(),
    toOn: date('to_on', { mode: 'string' }).notNull(),
    filters: jsonb('filters').$type<Record<string, string>>().notNull(),
    design: jsonb('design').$type<ReportDesign>(),
    /** A field manager's report holds own trips only, whoever makes the file. */
    onlyMemberId: uuid('only_member_id'),
    requestedBy: uuid('requested_by'),
    status: text('status').notNull(),
    rowCount: integer('row_count').notNull(),
    doneCount: integer('done_count').notNull().default(0),
    fileName: text('file_name'),
    failure: text('failure'),
    startedAt: at('started_at'),
    finishedAt: at('finished_at'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      index('report_runs_by_time').on(t.organizationId!, t.createdAt!, t.id!),
      index('report_runs_waiting').on(t.organizationId!, t.createdAt!).where(sql`status in ('waiting', 'running')`),
    ],
  },
)

/** A report of one's own making, for oneself or for the organization. */
export const savedReports = tenantTable(
  reportingSchema,
  'saved_reports',
  {
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    design: jsonb('design').$type<ReportDesign>().notNull(),
    ownerId: uuid('owner_id').notNull(),
    isShared: boolean('is_shared').notNull().default(false),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  { key: ['id'], more: (t) => [index('saved_reports_by_time').on(t.organizationId!, t.createdAt!, t.id!)] },
)

/** A report that goes out by e-mail on its days, at the organization's own clock. */
export const reportSchedules = tenantTable(
  reportingSchema,
  'report_schedules',
  {
    id: uuid('id').notNull(),
    kind: text('kind').notNull(),
    filters: jsonb('filters').$type<Record<string, string>>().notNull(),
    format: text('format').notNull(),
    every: text('every').notNull(),
    /** Weekly: 1 Monday to 7 Sunday. Monthly: 1 to 28. Daily: 1. */
    dayNumber: integer('day_number').notNull(),
    minuteOfDay: integer('minute_of_day').notNull(),
    recipients: jsonb('recipients').$type<string[]>().notNull(),
    isActive: boolean('is_active').notNull().default(true),
    nextAt: at('next_at').notNull(),
    createdBy: uuid('created_by').notNull(),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      index('report_schedules_by_time').on(t.organizationId!, t.createdAt!, t.id!),
      index('report_schedules_due').on(t.organizationId!, t.nextAt!).where(sql`is_active`),
    ],
  },
)

/** One row for each time a schedule was due: that it went out, or why it did not. */
export const reportSends = tenantTable(
  reportingSchema,
  'report_sends',
  {
    scheduleId: uuid('schedule_id').notNull(),
    dueAt: at('due_at').notNull(),
    status: text('status').notNull(),
    attemptCount: integer('attempt_count').notNull().default(0),
    failure: text('failure'),
    sentAt: at('sent_at'),
    retryAt: at('retry_at'),
  },
  { key: ['scheduleId', 'dueAt'] },
)

/** The keys that sign slips (Ed25519). A key's id names it to anybody; only its public half ever leaves. */
export const slipKeys = tenantTable(
  reportingSchema,
  'slip_keys',
  {
    id: text('id').notNull(),
    publicKey: text('public_key').notNull(),
    privateKeySealed: text('private_key_sealed').notNull(),
    createdAt: at('created_at').notNull(),
    retiredAt: at('retired_at'),
  },
  { key: ['id'], more: (t) => [index('slip_keys_by_id').on(t.id!), credentialPolicy('id')] },
)
