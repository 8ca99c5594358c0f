import { sql } from 'drizzle-orm'
import { pgArray, type Tx, transaction } from '@/lib/platform/db'
import type { StoredEvent } from './book'
import { readEvents } from './store'

/**
 * Reads as the realtime process: events, heads and members of one organization, nothing else, and it cannot write.
 */
export const asListener = <T>(organizationId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  transaction({ role: 'svc_realtime', organizationId, readOnly: true }, work)

/** Events of one organization after a position, in commit order. */
export const readTail = (organizationId: string, after: number, limit: number): Promise<StoredEvent[]> =>
  asListener(organizationId, (tx) => readEvents(tx, organizationId, after, limit))

/** The position of the last event of one organization; 0 when there is none. */
export async function headOf(organizationId: string): Promise<number> {
  const [head] = await asListener(organizationId, (tx) =>
    tx.execute<{ position: number }>(sql`select position from events.heads where organization_id = ${organizationId}`),
  )
  return Number(head?.position ?? 0)
}

/** The heads of many organizations in one statement: how a lost notification is noticed. */
export async function headsOf(organizationIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await transaction({ role: 'svc_relay', readOnly: true }, (tx) =>
    tx.execute<{ organization_id: string; position: number }>(sql`
      select organization_id, position from events.heads where organization_id = any (${pgArray(organizationIds)}::uuid[])`),
  )
  return new Map(rows.map((row) => [row.organization_id, Number(row.position)]))
}

/** Everybody whom the events of a stream name in one field of theirs: who began it, and who went on with it. */
export async function namedIn(
  organizationId: string,
  streamType: string,
  streamId: string,
  field: string,
): Promise<unknown[]> {
  const rows = await asListener(organizationId, (tx) =>
    tx.execute<{ named: unknown }>(sql`
      select distinct payload->${field}::text as named from events.events where organization_id = ${organizationId}
        and stream_type = ${streamType} and stream_id = ${streamId} and payload ? ${field}::text`),
  )
  return rows.map((row) => row.named)
}
