import { and, eq, isNull, sql } from 'drizzle-orm'
import { charges } from '@/db/schema/payment'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { type ChargeBearer, type ChargedLine, type ChargeKind, type ChargeShare, shareCharges } from '../rules/charges'
import { holdLedger } from './lock'

export type Charge = Omit<typeof charges.$inferSelect, 'kind' | 'bornBy'> & { kind: ChargeKind; bornBy: ChargeBearer }

/** A charge that stands or was removed, with the ledger held. @throws not_found */
export async function lockCharge(tx: Tx, organizationId: string, chargeId: string): Promise<Charge> {
  await holdLedger(tx, organizationId)
  const own = and(eq(charges.organizationId, organizationId), eq(charges.id, chargeId))
  const [charge] = await tx.select().from(charges).where(own)
  if (!charge) throw notFound('charge')
  return charge as Charge
}

/** The charges of a trip that stand, in the order of their recording. */
export const standingCharges = async (tx: Tx, organizationId: string, tripId: string): Promise<Charge[]> =>
  (await tx
    .select()
    .from(charges)
    .where(and(eq(charges.organizationId, organizationId), eq(charges.tripId, tripId), isNull(charges.removedAt)))
    .orderBy(charges.createdAt, charges.id)) as Charge[]

/** True once a farmer of the trip has a settlement that stands: what farmers bear does not change any more. */
export async function isSettled(tx: Tx, organizationId: string, tripId: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    select 1 from payment.settlements where organization_id = ${organizationId} and trip_id = ${tripId}
      and status <> 'reversed' limit 1`)
  return rows.length > 0
}

/** What each delivery of a trip bears of its charges. All lines of the trip count, also those that wait for an answer. */
export async function sharesOfTrip(
  tx: Tx,
  organizationId: string,
  tripId: string,
): Promise<Map<string, ChargeShare[]>> {
  const shared = (await standingCharges(tx, organizationId, tripId)).filter(({ bornBy }) => bornBy === 'farmers')
  if (shared.length === 0) return new Map()
  const lines = await tx.execute<ChargedLine & Record<string, unknown>>(sql`
    select id as "deliveryId", net_weight_grams as "netWeightGrams", total_value_paise as "valuePaise"
    from delivery.deliveries where organization_id = ${organizationId} and trip_id = ${tripId} order by id`)
  const borne = shared.map(({ id, kind, amountPaise }) => ({ chargeId: id, kind, amountPaise }))
  return shareCharges(borne, [...lines])
}
