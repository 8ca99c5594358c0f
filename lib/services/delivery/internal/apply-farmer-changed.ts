import { and, eq } from 'drizzle-orm'
import { deliveries } from '@/db/schema/delivery'
import { disputes } from '@/db/schema/disputes'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'

type FarmerChanged = { deliveryId: string; farmerId: string }

export async function applyFarmerChanged(
  tx: Tx,
  { organizationId, version, payload: { deliveryId, farmerId } }: AppliedEvent<FarmerChanged>,
): Promise<void> {
  await tx
    .update(deliveries)
    .set({ farmerId, version })
    .where(and(eq(deliveries.organizationId, organizationId), eq(deliveries.id, deliveryId)))
  await tx
    .update(disputes)
    .set({ farmerId })
    .where(and(eq(disputes.organizationId, organizationId), eq(disputes.deliveryId, deliveryId)))
}
