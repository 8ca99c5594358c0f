import { sql } from 'drizzle-orm'
import { transaction } from '@/lib/platform/db'

/** Every organization that something ever happened in; for what the calendar starts. */
export async function allOrganizations(): Promise<string[]> {
  const rows = await transaction({ role: 'svc_relay', readOnly: true }, (tx) =>
    tx.execute<{ organization_id: string }>(sql`select organization_id from events.heads`),
  )
  return rows.map((row) => row.organization_id)
}
