import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { adjustments } from '@/db/schema/adjustments'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { Journal } from '../events'
import type { adjusted } from './adjusted'
import { applyJournal } from './apply-journal'

type Adjusted = z.infer<typeof adjusted> & { journal: Journal }

/** The amount becomes due, or is due no more, with the settlement it belongs to. */
export async function applySettlementAdjusted(tx: Tx, event: AppliedEvent<Adjusted>): Promise<void> {
  const { organizationId, at, version, payload } = event
  const { adjustmentId, settlementId, disputeId, amountPaise, reason, adjustedBy, journal } = payload
  const row = { settlementId, disputeId, amountPaise, reason, adjustedBy, createdAt: at }
  await tx.insert(adjustments).values({ organizationId, id: adjustmentId, ...row })
  await tx.execute(sql`
    update payment.settlements set adjustment_paise = adjustment_paise + ${amountPaise}::bigint,
      final_amount_paise = final_amount_paise + ${amountPaise}::bigint, version = ${version}
    where organization_id = ${organizationId} and id = ${settlementId}`)
  await applyJournal(tx, event, journal)
}
