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

/** What the first event of a stream said: who was named when it began. */
export async function beginningOf(
  organizationId: string,
  streamType: string,
  streamId: string,
): Promise<Record<string, unknown> | undefined> {
  const [row] = await asListener(organizationId, (tx) =>
    tx.execute<{ payload: Record<string, unknown> }>(sql`
      select payload from events.events where organization_id = ${organizationId}
        and stream_type = ${streamType} and stream_id = ${streamId} order by version limit 1`),
  )
  return row?.payload
}
