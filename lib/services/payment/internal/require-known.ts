import { sql } from 'drizzle-orm'
import { invalid, notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'

const statusOf = async (tx: Tx, organizationId: string, farmerId: string): Promise<string | undefined> => {
  const [farmer] = await tx.execute<{ status: string }>(sql`
    select status from farmer.farmers where organization_id = ${organizationId} and id = ${farmerId}`)
  return farmer?.status
}

/** The record in use: of a merged one, the other. */
export async function farmerMeant(tx: Tx, organizationId: string, farmerId: string): Promise<string> {
  const [farmer] = await tx.execute<{ merged_into_id: string | null }>(sql`
    select merged_into_id from farmer.farmers where organization_id = ${organizationId} and id = ${farmerId}`)
  return farmer?.merged_into_id ?? farmerId
}

/** @throws DomainError invalid when the farmer is unknown here or no longer active. */
export async function requireFarmer(tx: Tx, organizationId: string, farmerId: string): Promise<void> {
  const status = await statusOf(tx, organizationId, farmerId)
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

/** For reading: an archived farmer keeps a ledger. @throws not_found */
export async function requireKnownFarmer(tx: Tx, organizationId: string, farmerId: string): Promise<void> {
  if (!(await statusOf(tx, organizationId, farmerId))) throw notFound('farmer')
}

/** @throws DomainError invalid when the trip is unknown here. */
export async function requireTrip(tx: Tx, organizationId: string, tripId: string): Promise<void> {
  const [trip] = await tx.execute(sql`
    select 1 from delivery.trips where organization_id = ${organizationId} and id = ${tripId}`)
  if (!trip) throw invalid([{ path: 'tripId', message: 'This trip does not exist.' }], 'trip.unknown')
}

/** For what is done to a trip. @throws not_found */
export async function requireKnownTrip(tx: Tx, organizationId: string, tripId: string): Promise<void> {
  const [trip] = await tx.execute(sql`
    select 1 from delivery.trips where organization_id = ${organizationId} and id = ${tripId}`)
  if (!trip) throw notFound('trip')
}
