import { and, eq, or, sql } from 'drizzle-orm'
import { aliases, bags, deliveries, trips } from '@/db/schema/delivery'
import type { Ctx } from '@/lib/access/ctx'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

export type Trip = typeof trips.$inferSelect
export type Delivery = typeof deliveries.$inferSelect

/** Loads a trip and holds it: everything that changes a trip or its deliveries waits here first. @throws not_found */
export async function lockTrip(tx: Tx, organizationId: string, tripId: string): Promise<Trip> {
  const [trip] = await tx
    .select()
    .from(trips)
    .where(and(eq(trips.organizationId, organizationId), eq(trips.id, tripId)))
    .for('update')
  if (!trip) throw notFound('trip')
  return trip
}

/** The delivery that a second phone's own id stands for. */
async function deliveryMeant(tx: Tx, organizationId: string, aliasId: string): Promise<string | undefined> {
  const [alias] = await tx
    .select({ deliveryId: aliases.deliveryId })
    .from(aliases)
    .where(and(eq(aliases.organizationId, organizationId), eq(aliases.aliasId, aliasId)))
  return alias?.deliveryId
}

/** The delivery of a farmer on a trip, if there is one. */
export async function deliveryOf(tx: Tx, organizationId: string, tripId: string, farmerId: string) {
  const [found] = await tx
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.organizationId, organizationId),
        eq(deliveries.tripId, tripId),
        eq(deliveries.farmerId, farmerId),
      ),
    )
  return found
}

/** Loads a delivery with its trip, holding both, the trip first. @throws not_found */
export async function lockDelivery(
  tx: Tx,
  organizationId: string,
  deliveryId: string,
): Promise<{ trip: Trip; delivery: Delivery }> {
  const where = and(eq(deliveries.organizationId, organizationId), eq(deliveries.id, deliveryId))
  const itsTrip = sql`(select trip_id from delivery.deliveries where organization_id = ${organizationId} and id = ${deliveryId})`
  // Sent together: the delivery is read when the trip is held.
  const [[trip], [delivery]] = await Promise.all([
    tx
      .select()
      .from(trips)
      .where(and(eq(trips.organizationId, organizationId), eq(trips.id, itsTrip)))
      .for('update'),
    tx.select().from(deliveries).where(where),
  ])
  if (trip && delivery) return { trip, delivery }
  const meant = await deliveryMeant(tx, organizationId, deliveryId)
  if (!meant) throw notFound('delivery')
  return lockDelivery(tx, organizationId, meant)
}

/** A trip and all its deliveries, in a stable order. @throws not_found */
export async function lockWholeTrip(
  tx: Tx,
  organizationId: string,
  tripId: string,
): Promise<{ trip: Trip; deliveries: Delivery[] }> {
  const trip = await lockTrip(tx, organizationId, tripId)
  const all = await tx
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.organizationId, organizationId), eq(deliveries.tripId, tripId)))
    .orderBy(deliveries.createdAt, deliveries.id)
  return { trip, deliveries: all }
}

/**
 * One bag of a delivery. A phone means its own bag of that number, though another phone's stands under it.
 * @throws not_found
 */
export async function loadBag(tx: Tx, ctx: Ctx, deliveryId: string, number: number) {
  const deviceId = ctx.reported?.deviceId
  const named = deviceId ? or(eq(bags.number, number), eq(bags.givenNumber, number)) : eq(bags.number, number)
  const found = await tx
    .select()
    .from(bags)
    .where(and(eq(bags.organizationId, ctx.organizationId), eq(bags.deliveryId, deliveryId), named))
    .orderBy(bags.number)
  const bag = found.findLast((each) => each.deviceId === deviceId) ?? found[0]
  if (!bag) throw notFound('bag')
  return bag
}

export const tripStream = (trip: Pick<Trip, 'id' | 'version'>) => ({ type: 'trip', id: trip.id, version: trip.version })
export const deliveryStream = (delivery: Pick<Delivery, 'id' | 'version'>) => ({
  type: 'delivery',
  id: delivery.id,
  version: delivery.version,
})
