import { and, eq } from 'drizzle-orm'
import { farmerImports } from '@/db/schema/farmer'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

export type FarmerImport = typeof farmerImports.$inferSelect

/** One import, held until the transaction ends. @throws not_found */
export async function lockImport(tx: Tx, organizationId: string, importId: string): Promise<FarmerImport> {
  const own = and(eq(farmerImports.organizationId, organizationId), eq(farmerImports.id, importId))
  const [found] = await tx.select().from(farmerImports).where(own).for('update')
  if (!found) throw notFound('import')
  return found
}

export const importStream = (of: { id: string; version: number }) => ({
  type: 'farmer-import',
  id: of.id,
  version: of.version,
})

/** Writes the import's next version. */
export async function changeImport(tx: Tx, of: FarmerImport, changes: Partial<FarmerImport>): Promise<void> {
  const own = and(eq(farmerImports.organizationId, of.organizationId), eq(farmerImports.id, of.id))
  await tx
    .update(farmerImports)
    .set({ ...changes, version: of.version + 1 })
    .where(own)
}
