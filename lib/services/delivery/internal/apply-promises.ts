import { sql } from 'drizzle-orm'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'

/** The latest word counts. */
export async function applyBagsPromised(
  tx: Tx,
  event: AppliedEvent<{ tripId: string; farmerId: string; bagCount: number }>,
): Promise<void> {
  const { tripId, farmerId, bagCount } = event.payload
  await tx.execute(sql`
    insert into delivery.promises (organization_id, trip_id, farmer_id, bag_count, said_at)
    values (${event.organizationId}, ${tripId}, ${farmerId}, ${bagCount}, ${event.at.toISOString()}::timestamptz)
    on conflict (organization_id, trip_id, farmer_id) do update set bag_count = excluded.bag_count,
      version = delivery.promises.version + 1, said_at = excluded.said_at`)
}
