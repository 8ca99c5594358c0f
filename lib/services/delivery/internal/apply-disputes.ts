import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { disputes } from '@/db/schema/disputes'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import type { disputePayloads } from './dispute-payloads'

type Opened = z.infer<(typeof disputePayloads)['dispute.opened']>
export const applyDisputeOpened = (tx: Tx, { organizationId, at, version, payload }: AppliedEvent<Opened>) => {
  const { disputeId, ...facts } = payload
  return tx.insert(disputes).values({ organizationId, id: disputeId, ...facts, version, createdAt: at })
}

type Answered = z.infer<(typeof disputePayloads)['dispute.answered']>
export const applyDisputeAnswered = (tx: Tx, { organizationId, at, version, payload }: AppliedEvent<Answered>) => {
  const { disputeId, verdict, answer, adjustmentPaise, photoId, answeredBy } = payload
  return tx
    .update(disputes)
    .set({ status: 'answered', verdict, answer, adjustmentPaise, photoId, answeredBy, answeredAt: at, version })
    .where(and(eq(disputes.organizationId, organizationId), eq(disputes.id, disputeId)))
}
