import { and, eq, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { deliveries, trips } from '@/db/schema/delivery'
import { id } from '@/lib/access/fields'
import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { notFound, refused } from '@/lib/kernel/errors'
import { formatDay } from '@/lib/kernel/time'
import { pgArray, type Tx } from '@/lib/platform/db'
import { deliveryAppliers } from '../apply'
import { deliveryEvents } from '../events'
import { deliveryStream } from '../internal/lock'
import { mayDecide } from '../policy'

const UNSETTLED = ['draft', 'recorded', 'submitted', 'priced']

/**
 * What an ended record brought and is not settled is the other record's from now on; called by merging, in the same
 * transaction. What is settled stays where it is: its slip has been printed.
 */
export const followMerge = operation({
  name: 'delivery.follow-merge',
  summary: 'Puts unsettled deliveries under the record that goes on',
  permission: 'farmer:write',
  book: deliveryEvents,
  apply: deliveryAppliers,
  input: z.object({ farmerId: id, intoFarmerId: id }),
  output: z.object({ count: z.number().int() }),
  subject: async (tx, { farmerId, intoFarmerId }, { organizationId }) => {
    await requireFarmers(tx, organizationId, [farmerId, intoFarmerId])
    return lockUnsettled(tx, organizationId, farmerId)
  },
  allow: mayDecide,
  run: async ({ ctx, tx, input: { farmerId, intoFarmerId }, subject: unsettled }) => {
    await requireAlone(tx, ctx.organizationId, intoFarmerId, unsettled)
    const events = unsettled.map((delivery) =>
      happened(deliveryEvents, deliveryStream(delivery), 'delivery.farmer-changed', {
        ...{ deliveryId: delivery.id, tripId: delivery.tripId, farmerId: intoFarmerId, fromFarmerId: farmerId },
      }),
    )
    return { result: { count: events.length }, events: events.length > 0 ? events : none('nothing is unsettled') }
  },
})

/** @throws DomainError not_found */
async function requireFarmers(tx: Tx, organizationId: string, ids: string[]): Promise<void> {
  const known = await tx.execute<{ id: string }>(sql`
    select id from farmer.farmers where organization_id = ${organizationId} and id = any (${pgArray(ids)}::uuid[])`)
  if (ids.some((id) => !known.some((farmer) => farmer.id === id))) throw notFound('farmer')
}

/** A farmer's unsettled deliveries, their trips held in a stable order. */
async function lockUnsettled(tx: Tx, organizationId: string, farmerId: string) {
  const own = and(
    eq(deliveries.organizationId, organizationId),
    eq(deliveries.farmerId, farmerId),
    inArray(deliveries.status, UNSETTLED),
  )
  const tripIds = tx.select({ id: deliveries.tripId }).from(deliveries).where(own)
  await tx
    .select({ id: trips.id })
    .from(trips)
    .where(and(eq(trips.organizationId, organizationId), inArray(trips.id, tripIds)))
    .orderBy(trips.id)
    .for('update')
  return tx.select().from(deliveries).where(own).orderBy(deliveries.id)
}

/** @throws DomainError refused: one farmer has one delivery on a trip. */
async function requireAlone(
  tx: Tx,
  organizationId: string,
  farmerId: string,
  unsettled: readonly { tripId: string }[],
): Promise<void> {
  const [both] = await tx
    .select({ on: sql<string>`${trips.scheduledOn}::text`, location: trips.location })
    .from(deliveries)
    .innerJoin(trips, and(eq(trips.organizationId, deliveries.organizationId), eq(trips.id, deliveries.tripId)))
    .where(
      and(
        eq(deliveries.organizationId, organizationId),
        eq(deliveries.farmerId, farmerId),
        inArray(
          deliveries.tripId,
          unsettled.map(({ tripId }) => tripId),
        ),
      ),
    )
    .limit(1)
  if (both)
    throw refused(
      'farmer.both-on-trip',
      `Both records were weighed on the trip of ${formatDay(both.on)} to ${both.location}. Settle and pay that trip first.`,
    )
}
