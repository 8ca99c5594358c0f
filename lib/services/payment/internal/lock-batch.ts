import { and, eq } from 'drizzle-orm'
import { paymentBatches, payments } from '@/db/schema/payment'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import type { BatchState } from '../rules/batch-states'
import { holdLedger, type Payment } from './lock'

export type HeldBatch = Omit<typeof paymentBatches.$inferSelect, 'status'> & { status: BatchState; payments: Payment[] }

/** A batch with its payments in the order of their making, the ledger held. @throws not_found */
export async function lockBatch(tx: Tx, organizationId: string, batchId: string): Promise<HeldBatch> {
  await holdLedger(tx, organizationId)
  const [[batch], own] = await Promise.all([
    tx
      .select()
      .from(paymentBatches)
      .where(and(eq(paymentBatches.organizationId, organizationId), eq(paymentBatches.id, batchId))),
    tx
      .select()
      .from(payments)
      .where(and(eq(payments.organizationId, organizationId), eq(payments.batchId, batchId)))
      .orderBy(payments.createdAt, payments.id),
  ])
  if (!batch) throw notFound('batch')
  return { ...batch, status: batch.status as BatchState, payments: own as Payment[] }
}

export const batchStream = ({ id, version }: Pick<HeldBatch, 'id' | 'version'>) => ({
  type: 'payment-batch',
  id,
  version,
})
