import { and, eq, inArray, sql } from 'drizzle-orm'
import { photos } from '@/db/schema/delivery'
import { disputes } from '@/db/schema/disputes'
import { invalid, notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { lockDelivery } from './lock'

export type Dispute = typeof disputes.$inferSelect

/** A dispute with its delivery and trip, the trip held: two answers wait for each other. @throws not_found */
export async function lockDispute(tx: Tx, organizationId: string, disputeId: string) {
  const where = and(eq(disputes.organizationId, organizationId), eq(disputes.id, disputeId))
  const [found] = await tx.select({ deliveryId: disputes.deliveryId }).from(disputes).where(where)
  if (!found) throw notFound('dispute')
  const { trip, delivery } = await lockDelivery(tx, organizationId, found.deliveryId)
  const [dispute] = await tx.select().from(disputes).where(where)
  return { trip, delivery, dispute: dispute! }
}

/** Of these deliveries the ones with an open dispute. */
export async function disputedAmong(tx: Tx, organizationId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .select({ deliveryId: disputes.deliveryId })
    .from(disputes)
    .where(
      and(
        eq(disputes.organizationId, organizationId),
        eq(disputes.status, sql`'open'`),
        inArray(disputes.deliveryId, [...ids]),
      ),
    )
  return new Set(rows.map((row) => row.deliveryId))
}

/** @throws DomainError invalid for a photo that is not there, or shows another delivery. */
export async function requireEvidence(tx: Tx, organizationId: string, photoId: string, deliveryId: string) {
  const [photo] = await tx
    .select({ deliveryId: photos.deliveryId, status: photos.status })
    .from(photos)
    .where(and(eq(photos.organizationId, organizationId), eq(photos.id, photoId)))
  if (photo?.status === 'kept' && (photo.deliveryId ?? deliveryId) === deliveryId) return
  throw invalid([{ path: 'photoId', message: 'There is no such photo of this delivery.' }])
}

export const disputeStream = ({ id, version }: Pick<Dispute, 'id' | 'version'>) => ({ type: 'dispute', id, version })
