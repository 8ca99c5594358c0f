import { sql } from 'drizzle-orm'
import type { Tx } from '@/lib/platform/db'

/** Which records changed between two positions, as the events say. */
export type FieldChanges = {
  upTo: number
  hasMore: boolean
  trips: Set<string>
  deliveries: Set<string>
  /** Trips of which every delivery changed with them. */
  wholeTrips: Set<string>
  farmers: Set<string>
  names: Set<string>
}

const MOST = 5_000
const WITH_DELIVERIES = new Set(
  ['handed-over', 'submitted', 'returned', 'priced', 'settled', 'reopened'].map((step) => `trip.${step}`),
)

type Row = {
  position: number
  name: string
  trip_id: string | null
  delivery_id: string | null
  farmer_id: string | null
}

/** Everything after a position, at most 5,000 events a call. */
export async function changesAfter(tx: Tx, organizationId: string, after: number): Promise<FieldChanges> {
  const rows = await tx.execute<Row>(sql`
    select position, name, payload->>'tripId' as trip_id, payload->>'deliveryId' as delivery_id, payload->>'farmerId' as farmer_id
    from events.events where organization_id = ${organizationId} and position > ${after} order by position limit ${MOST}`)
  const of = (pick: (row: Row) => string | null) => new Set(rows.map(pick).filter((id) => id !== null))
  return {
    upTo: Number(rows.at(-1)?.position ?? after),
    hasMore: rows.length === MOST,
    trips: of((row) => row.trip_id),
    deliveries: of((row) => (/^(delivery|dispute)\./.test(row.name) ? row.delivery_id : null)),
    wholeTrips: of((row) => (WITH_DELIVERIES.has(row.name) ? row.trip_id : null)),
    farmers: of((row) => (/^(farmer|advance|settlement)\./.test(row.name) ? row.farmer_id : null)),
    names: new Set(rows.map((row) => row.name)),
  }
}
