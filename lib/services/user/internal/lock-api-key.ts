import { and, eq } from 'drizzle-orm'
import { apiKeys } from '@/db/schema/user'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

/** Loads a key and holds the row. @throws DomainError not_found */
export async function lockApiKey(tx: Tx, organizationId: string, apiKeyId: string) {
  const own = and(eq(apiKeys.organizationId, organizationId), eq(apiKeys.id, apiKeyId))
  const [key] = await tx.select().from(apiKeys).where(own).for('update')
  if (!key) throw notFound('API key')
  return key
}
