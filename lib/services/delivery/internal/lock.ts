import { and, eq } from 'drizzle-orm'
import { bags, deliveries, trips } from '@/db/schema/delivery'
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

/** Loads a delivery with its trip, holding both, the trip first. @throws not_found */
export async function lockDelivery(
  tx: Tx,
  organizationId: string,
  deliveryId: string,
): Promise<{ trip: Trip; delivery: Delivery }> {
  const where = and(eq(deliveries.organizationId, organizationId), eq(deliveries.id, deliveryId))
  const [found] = await tx.select({ tripId: deliveries.tripId }).from(deliveries).where(where)
  if (!found) throw notFound('delivery')
  const trip = await lockTrip(tx, organizationId, found.tripId)
  const [delivery] = await tx.select().from(deliveries).where(where)
  return { trip, delivery: delivery! }
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

/** One bag of a delivery. @throws not_found */
export async function loadBag(tx: Tx, organizationId: string, deliveryId: string, number: number) {
  const [bag] = await tx
    .select()
    .from(bags)
    .where(and(eq(bags.organizationId, organizationId), eq(bags.deliveryId, deliveryId), eq(bags.number, number)))
  if (!bag) throw notFound('bag')
  return bag
}

export const tripStream = (trip: Pick<Trip, 'id' | 'version'>) => ({ type: 'trip', id: trip.id, version: trip.version })
export const deliveryStream = (delivery: Pick<Delivery, 'id' | 'version'>) => ({
  type: 'delivery',
  id: delivery.id,
  version: delivery.version,
})
