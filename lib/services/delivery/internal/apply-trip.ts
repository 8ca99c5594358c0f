import { and, eq, sql } from 'drizzle-orm'
import { deliveries, trips } from '@/db/schema/delivery'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'

type TripCreated = {
  tripId: string
  requestId: string | null
  lorryId: string
  fieldManagerId: string
  scheduledOn: string
  location: string
  instructions: string
  standardDeductionGramsPerBag: number
  capacityGrams: number
}

export async function applyTripCreated(
  tx: Tx,
  { organizationId, payload, at }: AppliedEvent<TripCreated>,
): Promise<void> {
  const { tripId, ...trip } = payload
  await tx
    .insert(trips)
    .values({ ...trip, id: tripId, organizationId, physicalStatus: 'assigned', status: 'open', createdAt: at })
}

/** The trip and what is on it are the new manager's; who weighed which bag stays in the events. */
export async function applyHandedOver(
  tx: Tx,
  event: AppliedEvent<{ tripId: string; fieldManagerId: string }>,
): Promise<void> {
  const { tripId, fieldManagerId } = event.payload
  await changeTrip(tx, event, { fieldManagerId })
  await tx
    .update(deliveries)
    .set({ fieldManagerId })
    .where(and(eq(deliveries.organizationId, event.organizationId), eq(deliveries.tripId, tripId)))
}

/**
 * One step of a trip. Some steps carry every delivery of the trip along: submitting fixes them, a return gives them
 * back with what the office had priced taken off.
 */
export async function changeTrip(
  tx: Tx,
  event: AppliedEvent<{ tripId: string }>,
  change: Partial<typeof trips.$inferInsert>,
  deliveryStatus?: 'submitted' | 'recorded',
): Promise<void> {
  const { organizationId } = event
  const { tripId } = event.payload
  await tx
    .update(trips)
    .set({ ...change, version: event.version })
    .where(and(eq(trips.organizationId, organizationId), eq(trips.id, tripId)))
  if (!deliveryStatus) return
  await tx
    .update(deliveries)
    .set({
      status: deliveryStatus,
      pricePaisePerKg: null,
      priceSource: null,
      totalValuePaise: null,
      qualityDeductionGrams: 0,
      qualityReason: null,
      netWeightGrams: sql`gross_weight_grams - standard_deduction_grams`,
    })
    .where(and(eq(deliveries.organizationId, organizationId), eq(deliveries.tripId, tripId)))
  await sumTrip(tx, organizationId, tripId)
}

/** A trip's totals are sums of its deliveries, written in the same transaction. */
export async function sumTrip(tx: Tx, organizationId: string, tripId: string): Promise<void> {
  await tx.execute(sql`
    update delivery.trips t set farmer_count = s.farmers, bag_count = s.bags, gross_weight_grams = s.gross,
      net_weight_grams = s.net, physical_status = case when t.physical_status = 'assigned' and s.bags > 0 then 'loading'
        else t.physical_status end
    from (
      select count(*)::int as farmers, coalesce(sum(bag_count), 0)::int as bags,
        coalesce(sum(gross_weight_grams), 0)::bigint as gross, coalesce(sum(net_weight_grams), 0)::bigint as net
      from delivery.deliveries where organization_id = ${organizationId} and trip_id = ${tripId}
    ) s
    where t.organization_id = ${organizationId} and t.id = ${tripId}`)
}
