import { and, eq } from 'drizzle-orm'
import { requests } from '@/db/schema/lorry'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

/** Loads a request and holds it until the transaction ends. @throws DomainError not_found */
export async function lockRequest(tx: Tx, organizationId: string, requestId: string) {
  const [request] = await tx
    .select()
    .from(requests)
    .where(and(eq(requests.organizationId, organizationId), eq(requests.id, requestId)))
    .for('update')
  if (!request) throw notFound('lorry request')
  return request
}

/** Writes one step of a request: the version follows the stream's. */
export async function changeRequest(
  tx: Tx,
  request: { organizationId: string; id: string; version: number },
  change: Partial<typeof requests.$inferInsert>,
): Promise<void> {
  await tx
    .update(requests)
    .set({ ...change, version: request.version + 1 })
    .where(and(eq(requests.organizationId, request.organizationId), eq(requests.id, request.id)))
}

export const requestStream = (request: { id: string; version: number }) => ({
  type: 'request',
  id: request.id,
  version: request.version,
})
