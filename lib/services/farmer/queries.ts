import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import type { FarmerView } from './view'

type Row = Record<string, unknown> & { id: string; keyset_value: string }

const columns = sql`id, code, name, phone, village, address, notes, id_number_last4 as "idNumberLast4",
  id_number_seen_on::text as "idNumberSeenOn", '•••• ' || bank_account_last4 as "bankAccountMasked", ifsc,
  upi_id as "upiId", price_paise_per_kg as "pricePaisePerKg", status, version, created_at as "createdAt"`

const present = ({ keyset_value: _, ...row }: Row): FarmerView =>
  ({ ...row, createdAt: new Date(row.createdAt as string).toISOString() }) as unknown as FarmerView

/** One farmer as it leaves the server. @throws DomainError not_found */
export async function loadFarmer(tx: Tx, organizationId: string, farmerId: string): Promise<FarmerView> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from farmer.farmers where organization_id = ${organizationId} and id = ${farmerId}`)
  if (!row) throw notFound('farmer')
  return present(row)
}
