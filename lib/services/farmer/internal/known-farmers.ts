import { sql } from 'drizzle-orm'
import type { Tx } from '@/lib/platform/db'
import type { Known } from '../rules/duplicates'

/** Farmers that could be the same person: of the same phone or the same village. At most 500 to compare. */
export async function possibleMatches(
  tx: Tx,
  organizationId: string,
  candidate: { village: string; phone: string | null },
): Promise<Known[]> {
  return [
    ...(await tx.execute<Known>(sql`
      select id as "farmerId", name, village, phone from farmer.farmers
      where organization_id = ${organizationId} and status = 'active'
        and (phone = ${candidate.phone} or lower(village) = lower(${candidate.village})) limit 500`)),
  ]
}
