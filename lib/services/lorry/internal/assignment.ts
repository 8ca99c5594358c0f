import { and, eq, isNull } from 'drizzle-orm'
import { assignments, lorries } from '@/db/schema/lorry'
import { conflict, notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { lockLorry } from './lock-lorry'

type Lorry = typeof lorries.$inferSelect

export const lorryStream = (lorry: { id: string; version: number }) => ({
  type: 'lorry',
  id: lorry.id,
  version: lorry.version,
})

/**
 * Gives a lorry to a trip. Two trips of one lorry on one day are kept apart by a unique index.
 * @throws DomainError conflict when the lorry is in maintenance or retired.
 */
export async function assign(tx: Tx, lorry: Lorry, tripId: string, scheduledOn: string): Promise<void> {
  if (lorry.status === 'maintenance' || lorry.status === 'retired')
    throw conflict(
      'lorry.not-available',
      `This lorry is in ${lorry.status === 'retired' ? 'retirement' : 'maintenance'}. Choose another.`,
    )
  const { organizationId, id: lorryId } = lorry
  await tx.insert(assignments).values({ organizationId, tripId, lorryId, scheduledOn })
  await changeLorryStatus(tx, lorry, 'assigned')
}

/** The open assignment of a trip, with its lorry held. @throws not_found */
export async function lockAssignment(tx: Tx, organizationId: string, tripId: string) {
  const [assignment] = await tx
    .select()
    .from(assignments)
    .where(
      and(
        eq(assignments.organizationId, organizationId),
        eq(assignments.tripId, tripId),
        isNull(assignments.releasedAt),
      ),
    )
  if (!assignment) throw notFound('lorry of this trip')
  return { assignment, lorry: await lockLorry(tx, organizationId, assignment.lorryId) }
}

/** The lorry is free again unless another trip is already planned with it. */
export async function release(tx: Tx, lorry: Lorry, tripId: string, now: Date): Promise<void> {
  const { organizationId, id: lorryId } = lorry
  await tx
    .update(assignments)
    .set({ releasedAt: now })
    .where(and(eq(assignments.organizationId, organizationId), eq(assignments.tripId, tripId)))
  const open = await tx
    .select({ tripId: assignments.tripId })
    .from(assignments)
    .where(
      and(
        eq(assignments.organizationId, organizationId),
        eq(assignments.lorryId, lorryId),
        isNull(assignments.releasedAt),
      ),
    )
    .limit(1)
  await changeLorryStatus(tx, lorry, open.length > 0 ? 'assigned' : 'available')
}

export async function changeLorryStatus(tx: Tx, lorry: Lorry, status: string): Promise<void> {
  await tx
    .update(lorries)
    .set({ status, version: lorry.version + 1 })
    .where(and(eq(lorries.organizationId, lorry.organizationId), eq(lorries.id, lorry.id)))
}
