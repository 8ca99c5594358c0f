import { and, eq } from 'drizzle-orm'
import { farmerChangeRequests } from '@/db/schema/farmer'
import { conflict, notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

export type ChangeRequest = typeof farmerChangeRequests.$inferSelect

export const isChangeRequest = (organizationId: string, changeRequestId: string) =>
  and(eq(farmerChangeRequests.organizationId, organizationId), eq(farmerChangeRequests.id, changeRequestId))

/** An open change request, held. @throws not_found; conflict for one that was answered already. */
export async function lockChangeRequest(
  tx: Tx,
  organizationId: string,
  changeRequestId: string,
): Promise<ChangeRequest> {
  const [request] = await tx
    .select()
    .from(farmerChangeRequests)
    .where(isChangeRequest(organizationId, changeRequestId))
    .for('update')
  if (!request) throw notFound('change request')
  if (request.status !== 'open') throw conflict('change.answered', 'Somebody has answered this already.')
  return request
}
