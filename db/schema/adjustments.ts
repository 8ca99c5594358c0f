import { sql } from 'drizzle-orm'
import { check, foreignKey, index, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { paymentSchema, settlements } from './payment'
import { at, paise, tenantTable } from './tenant-table'

/** What was added to a settlement, or taken off it, after a dispute. Only added to. */
export const adjustments = tenantTable(
  paymentSchema,
  'adjustments',
  {
    id: uuid('id').notNull(),
    settlementId: uuid('settlement_id').notNull(),
    disputeId: uuid('dispute_id').notNull(),
    amountPaise: paise('amount_paise').notNull(),
    reason: text('reason').notNull(),
    adjustedBy: uuid('adjusted_by').notNull(),
    createdAt: at('created_at').notNull(),
  },
  {
    key: ['id'],
    more: (t) => [
      foreignKey({
        name: 'adjustments_settlement_fkey',
        columns: [t.organizationId!, t.settlementId!],
        foreignColumns: [settlements.organizationId, settlements.id],
      }),
      uniqueIndex('adjustments_dispute_key').on(t.organizationId!, t.disputeId!),
      index('adjustments_by_settlement').on(t.organizationId!, t.settlementId!, t.createdAt!),
      check('adjustments_amount_check', sql`amount_paise <> 0`),
    ],
  },
)
