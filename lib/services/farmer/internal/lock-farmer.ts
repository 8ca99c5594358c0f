import { and, eq } from 'drizzle-orm'
import { farmers } from '@/db/schema/farmer'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

/** One farmer, held until the transaction ends. @throws not_found */
export async function lockFarmer(tx: Tx, organizationId: string, farmerId: string) {
  const own = and(eq(farmers.organizationId, organizationId), eq(farmers.id, farmerId))
  const [farmer] = await tx.select().from(farmers).where(own).for('update')
  if (!farmer) throw notFound('farmer')
  return farmer
}
