import { sql } from 'drizzle-orm'
import type { Tx } from '@/lib/platform/db'

/** The next free farmer codes of the organization, in order: F001, F002, … Held until the transaction ends. */
export async function nextCodes(tx: Tx, organizationId: string, count: number): Promise<string[]> {
  const [row] = await tx.execute<{ value: number }>(sql`
    insert into farmer.counters (organization_id, name, value) values (${organizationId}, 'farmer', ${count})
    on conflict (organization_id, name) do update set value = farmer.counters.value + ${count} returning value`)
  return Array.from({ length: count }, (_, index) => `F${String(row!.value - count + index + 1).padStart(3, '0')}`)
}
