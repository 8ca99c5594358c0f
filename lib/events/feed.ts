import { sql } from 'drizzle-orm'
import { transaction } from '@/lib/platform/db'
import type { StoredEvent } from './book'
import { readEvents } from './store'

/** More than this behind, a screen loads itself anew instead of hearing every change. */
export const REPLAY_LIMIT = 500

const reading = (organizationId: string) => ({ role: 'svc_realtime', organizationId, readOnly: true })

/** The position an organization has reached. */
export const headOf = (organizationId: string): Promise<number> =>
  transaction(reading(organizationId), async (tx) => {
    const [row] = await tx.execute<{ position: number }>(sql`select position from events.heads`)
    return Number(row?.position ?? 0)
  })

/** Events after a position, at most one more than can be replayed. */
export const eventsAfter = (organizationId: string, position: number): Promise<StoredEvent[]> =>
  transaction(reading(organizationId), (tx) => readEvents(tx, organizationId, position, REPLAY_LIMIT + 1))

/** Whose trip it is, so that its manager hears of it. */
export const managerOfTrip = (organizationId: string, tripId: string): Promise<string | null> =>
  transaction(reading(organizationId), async (tx) => {
    const [row] = await tx.execute<{ id: string }>(sql`
      select field_manager_id as id from delivery.trips where organization_id = ${organizationId} and id = ${tripId}`)
    return row?.id ?? null
  })
