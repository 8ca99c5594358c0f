import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import { trips } from '@/db/schema/delivery'
import type { Ctx } from '@/lib/access/ctx'
import { invalid, notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { type Delivery, deliveryOf, type Trip } from './lock'

/**
 * A farmer's place on a trip: the trip, held; whose record it is for, which of two merged ones is the one in use, and
 * whether it is known; and what another phone made of it already.
 */
export type HeldPlace = {
  trip: Trip
  farmerId: string
  farmerStatus: string | null
  delivery: Delivery | undefined
}

/** Holds the trip. Asked together: the second statement sees what was there when the lock was had. @throws not_found */
export async function lockPlace(
  tx: Tx,
  ctx: Ctx,
  { tripId, farmerId }: { tripId: string; farmerId: string },
): Promise<HeldPlace> {
  const { organizationId } = ctx
  const farmer = sql<Farmer | null>`(select json_build_object('status', status, 'mergedIntoId', merged_into_id)
    from farmer.farmers where organization_id = ${organizationId} and id = ${farmerId})`
  const [[held], delivery] = await Promise.all([
    tx
      .select({ ...getTableColumns(trips), farmer })
      .from(trips)
      .where(and(eq(trips.organizationId, organizationId), eq(trips.id, tripId)))
      .for('update'),
    placeOf(tx, ctx, tripId, farmerId),
  ])
  if (!held) throw notFound('trip')
  const { farmer: known, ...trip } = held
  if (known?.mergedIntoId) return lockPlace(tx, ctx, { tripId, farmerId: known.mergedIntoId })
  return { trip, farmerId, farmerStatus: known?.status ?? null, delivery }
}

type Farmer = { status: string; mergedIntoId: string | null }

/** Who is at a screen hears that the farmer is on the trip already; a phone could not know. */
const placeOf = (tx: Tx, { organizationId, reported }: Ctx, tripId: string, farmerId: string) =>
  reported ? deliveryOf(tx, organizationId, tripId, farmerId) : undefined

/** @throws DomainError invalid when the farmer is unknown here or no longer active. */
export function requireFarmer(status: string | null): void {
  if (!status)
    throw invalid(
      [{ path: 'farmerId', message: 'This farmer does not exist. Add the farmer first.' }],
      'farmer.unknown',
    )
  if (status !== 'active')
    throw invalid(
      [{ path: 'farmerId', message: 'This farmer is archived. Ask the office to bring the record back.' }],
      'farmer.archived',
    )
}
