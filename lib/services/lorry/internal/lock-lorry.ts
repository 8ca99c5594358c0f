import { and, eq } from 'drizzle-orm'
import { lorries } from '@/db/schema/lorry'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

/** Loads a lorry and holds it until the transaction ends. @throws DomainError not_found */
export async function lockLorry(tx: Tx, organizationId: string, lorryId: string) {
  const [lorry] = await tx
    .select()
    .from(lorries)
    .where(and(eq(lorries.organizationId, organizationId), eq(lorries.id, lorryId)))
    .for('update')
  if (!lorry) throw notFound('lorry')
  return lorry
}
