import { sql } from 'drizzle-orm'
import { date, index, integer, pgSchema, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { at, grams, tenantTable, version } from './tenant-table'

export const lorrySchema = pgSchema('lorry')

export const lorries = tenantTable(
  lorrySchema,
  'lorries',
  {
    id: uuid('id').notNull(),
    registrationNumber: text('registration_number').notNull(),
    name: text('name').notNull().default(''),
    capacityGrams: grams('capacity_grams').notNull(),
    driverName: text('driver_name').notNull().default(''),
    driverPhone: text('driver_phone'),
    status: text('status').notNull().default('available'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      uniqueIndex('lorries_registration_key').on(t.organizationId!, t.registrationNumber!),
      index('lorries_by_time').on(t.organizationId!, t.createdAt!, t.id!),
    ],
  },
)

export const requests = tenantTable(
  lorrySchema,
  'requests',
  {
    id: uuid('id').notNull(),
    fieldManagerId: uuid('field_manager_id').notNull(),
    requiredOn: date('required_on', { mode: 'string' }).notNull(),
    location: text('location').notNull(),
    purpose: text('purpose').notNull(),
    priority: text('priority').notNull(),
    estimatedFarmers: integer('estimated_farmers').notNull(),
    estimatedWeightGrams: grams('estimated_weight_grams').notNull(),
    status: text('status').notNull().default('pending'),
    question: text('question'),
    answer: text('answer'),
    decisionReason: text('decision_reason'),
    instructions: text('instructions'),
    lorryId: uuid('lorry_id'),
    tripId: uuid('trip_id'),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      uniqueIndex('requests_open_key')
        .on(t.organizationId!, t.fieldManagerId!, t.requiredOn!)
        .where(sql`status in ('pending', 'info_requested')`),
      index('requests_by_time').on(t.organizationId!, t.createdAt!, t.id!),
      index('requests_by_status').on(t.organizationId!, t.status!, t.createdAt!, t.id!),
    ],
  },
)

/** Which trip has which lorry. A row is released when the trip is delivered or cancelled. */
export const assignments = tenantTable(
  lorrySchema,
  'assignments',
  {
    tripId: uuid('trip_id').notNull(),
    lorryId: uuid('lorry_id').notNull(),
    scheduledOn: date('scheduled_on', { mode: 'string' }).notNull(),
    startedAt: at('started_at'),
    releasedAt: at('released_at'),
  },
  {
    key: ['tripId'],
    more: (t) => [
      uniqueIndex('assignments_day_key')
        .on(t.organizationId!, t.lorryId!, t.scheduledOn!)
        .where(sql`released_at is null`),
      uniqueIndex('assignments_out_key')
        .on(t.organizationId!, t.lorryId!)
        .where(sql`started_at is not null and released_at is null`),
    ],
  },
)
