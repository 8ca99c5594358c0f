import { sql } from 'drizzle-orm'
import { conflict } from '@/lib/kernel/errors'
import { pgArray, type Tx } from '@/lib/platform/db'

/**
 * Money that goes to an account waits while the account was changed and nobody else has looked.
 * @throws DomainError conflict `farmer.account-held` that names the farmers
 */
export async function requireReleased(
  tx: Tx,
  organizationId: string,
  payments: readonly { farmerId: string; method: string }[],
): Promise<void> {
  const farmerIds = payments.filter(({ method }) => method === 'bank' || method === 'upi').map((one) => one.farmerId)
  if (farmerIds.length === 0) return
  const held = await tx.execute<{ name: string; code: string }>(sql`
    select name, code from farmer.farmers where organization_id = ${organizationId}
      and id = any (${pgArray(farmerIds)}::uuid[]) and account_changed_at is not null order by name, code`)
  if (held.length === 0) return
  const names = held.map(({ name, code }) => `${name} (${code})`).join(', ')
  throw conflict(
    'farmer.account-held',
    `The bank details of ${names} were changed. A second person has to release them first, on the farmer’s page.`,
  )
}
