import { sql } from 'drizzle-orm'
import { check, foreignKey, index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { deliveries, deliverySchema } from './delivery'
import { at, paise, tenantTable, version } from './tenant-table'

/** A line that a farmer or a manager questions, and what the office answered. Only that delivery waits. */
export const disputes = tenantTable(
  deliverySchema,
  'disputes',
  {
    id: uuid('id').notNull(),
    deliveryId: uuid('delivery_id').notNull(),
    tripId: uuid('trip_id').notNull(),
    farmerId: uuid('farmer_id').notNull(),
    fieldManagerId: uuid('field_manager_id').notNull(),
    line: text('line').notNull(),
    question: text('question').notNull(),
    /** A farmer, or a member of the office or the field. */
    openedByKind: text('opened_by_kind').notNull(),
    openedBy: uuid('opened_by').notNull(),
    status: text('status').notNull().default('open'),
    verdict: text('verdict'),
    answer: text('answer'),
    answeredBy: uuid('answered_by'),
    answeredAt: at('answered_at'),
    /** What the payment service added to the settlement, or took off it; null before settling. */
    adjustmentPaise: paise('adjustment_paise'),
    /** What the answer rests on. */
    photoId: uuid('photo_id'),
    version: version(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      foreignKey({
        name: 'disputes_delivery_fkey',
        columns: [t.organizationId!, t.deliveryId!],
        foreignColumns: [deliveries.organizationId, deliveries.id],
      }),
      uniqueIndex('disputes_open_key').on(t.organizationId!, t.deliveryId!).where(sql`status = 'open'`),
      index('disputes_by_status').on(t.organizationId!, t.status!, t.createdAt!, t.id!),
      index('disputes_by_delivery').on(t.organizationId!, t.deliveryId!, t.createdAt!),
      check('disputes_answer_check', sql`(status = 'answered') = (verdict is not null and answer is not null)`),
    ],
  },
)
