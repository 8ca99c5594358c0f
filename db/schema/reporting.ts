import { bigint, date, integer, pgSchema, text } from 'drizzle-orm/pg-core'
import { at, paise, tenantTable } from './tenant-table'

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
    /** Σ moisture × gross, in basis points × grams / 1000, and the gross it was measured on. */
    moistureBpKilograms: bigint('moisture_weighted', { mode: 'number' }).notNull().default(0),
    moistureWeightGrams: paise('moisture_weight_grams').notNull().default(0),
    advancePaise: paise('advance_paise').notNull().default(0),
    paidPaise: paise('paid_paise').notNull().default(0),
  },
  { key: ['day'] },
)

/** What the organization owes and is owed, kept by reactions. */
export const standing = tenantTable(
  reportingSchema,
  'standing',
  {
    name: text('name').notNull(),
    count: integer('count').notNull().default(0),
    amountPaise: paise('amount_paise').notNull().default(0),
    updatedAt: at('updated_at').notNull(),
  },
  { key: ['name'] },
)

/** The share of each delivery in its day, so that a correction replaces instead of adding twice. */
export const deliveryShares = tenantTable(
  reportingSchema,
  'delivery_shares',
  {
    deliveryId: text('delivery_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    bagCount: integer('bag_count').notNull(),
    grossWeightGrams: paise('gross_weight_grams').notNull(),
    netWeightGrams: paise('net_weight_grams').notNull(),
    totalValuePaise: paise('total_value_paise').notNull(),
    isPriced: integer('is_priced').notNull(),
    moistureBp: integer('moisture_bp'),
  },
  { key: ['deliveryId'] },
)
