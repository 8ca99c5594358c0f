import { and, eq } from 'drizzle-orm'
import { paymentBatches } from '@/db/schema/payment'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'
import { applyNumber } from './apply-journal'

type Created = {
  batchId: string
  number: string
  series: string
  sequenceNumber: number
  status: 'draft' | 'approved'
  paymentCount: number
  amountPaise: number
  createdBy: string
}
export async function applyBatchCreated(tx: Tx, event: AppliedEvent<Created>): Promise<void> {
  const { batchId, series, sequenceNumber, ...facts } = event.payload
  const { organizationId, version, at } = event
  await tx.insert(paymentBatches).values({ organizationId, id: batchId, ...facts, version, createdAt: at })
  await applyNumber(tx, organizationId, series, sequenceNumber)
}

export const applyBatchApproved = (tx: Tx, event: AppliedEvent<{ batchId: string; approvedBy: string }>) =>
  changeBatch(tx, event, { status: 'approved', approvedBy: event.payload.approvedBy })

export const applyBatchSent = (tx: Tx, event: AppliedEvent<{ batchId: string }>) =>
  changeBatch(tx, event, { status: 'sent', sentAt: event.at })

/** The batch follows its stream's version; nothing else changes. */
export const applyBankFileMade = (tx: Tx, event: AppliedEvent<{ batchId: string }>) => changeBatch(tx, event, {})

const changeBatch = (
  tx: Tx,
  event: AppliedEvent<{ batchId: string }>,
  change: Partial<typeof paymentBatches.$inferInsert>,
) =>
  tx
    .update(paymentBatches)
    .set({ ...change, version: event.version })
    .where(and(eq(paymentBatches.organizationId, event.organizationId), eq(paymentBatches.id, event.payload.batchId)))
