import { eq } from 'drizzle-orm'
import { organizations } from '@/db/schema/user'
import type { Ctx } from '@/lib/access/ctx'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

/** One's own organization, held until the transaction ends. @throws DomainError not_found */
export async function lockOrganization(tx: Tx, { organizationId }: Ctx) {
  const own = eq(organizations.organizationId, organizationId)
  const [organization] = await tx.select().from(organizations).where(own).for('update')
  if (!organization) throw notFound('organization')
  return organization
}
export type Organization = Awaited<ReturnType<typeof lockOrganization>>

/** Writes one step of an organization; the version follows the stream's. */
export async function changeOwn(
  tx: Tx,
  { organizationId, version }: Organization,
  change: Partial<typeof organizations.$inferInsert>,
): Promise<void> {
  await tx
    .update(organizations)
    .set({ ...change, version: version + 1 })
    .where(eq(organizations.organizationId, organizationId))
}

export const organizationStream = ({ organizationId, version }: Organization) => ({
  ...{ type: 'organization', id: organizationId, version },
})
