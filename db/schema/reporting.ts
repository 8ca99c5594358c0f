import { bigint, date, index, integer, pgSchema, uuid } from 'drizzle-orm/pg-core'
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
