import { sql } from 'drizzle-orm'
import type { Ctx } from '@/lib/access/ctx'
import { invalid } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { type Delivery, deliveryOf, lockTrip, type Trip } from './lock'

/** A farmer's place on a trip: the trip, held; whether the farmer is known; and what another phone made of it already. */
export type HeldPlace = {
  trip: Trip
  farmerStatus: string | undefined
  delivery: Delivery | undefined
}

/** Holds the trip. Asked together: each statement sees what was there when the lock was had. @throws not_found */
export async function lockPlace(
  tx: Tx,
  ctx: Ctx,
  { tripId, farmerId }: { tripId: string; farmerId: string },
): Promise<HeldPlace> {
  const { organizationId } = ctx
  const [trip, farmerStatus, delivery] = await Promise.all([
    lockTrip(tx, organizationId, tripId),
    statusOf(tx, organizationId, farmerId),
    // Who is at a screen hears that the farmer is on the trip already; a phone could not know.
    ctx.reported ? deliveryOf(tx, organizationId, tripId, farmerId) : undefined,
  ])
  return { trip, farmerStatus, delivery }
}

async function statusOf(tx: Tx, organizationId: string, farmerId: string): Promise<string | undefined> {
  const [farmer] = await tx.execute<{ status: string }>(sql`
    select status from farmer.farmers where organization_id = ${organizationId} and id = ${farmerId}`)
  return farmer?.status
}

/** @throws DomainError invalid when the farmer is unknown here or no longer active. */
export function requireFarmer(status: string | undefined): void {
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
