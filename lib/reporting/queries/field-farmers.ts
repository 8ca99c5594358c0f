import { type SQL, sql } from 'drizzle-orm'
import { pgArray, type Tx } from '@/lib/platform/db'
import type { FieldFarmer } from '../field-copy-view'

export const FARMERS_A_PAGE = 2_000

const open = sql`a.status in ('requested', 'approved', 'paid', 'part_recovered')`

function readFarmers(tx: Tx, organizationId: string, where: SQL, limit: number) {
  return tx.execute<FieldFarmer & { isActive: boolean }>(sql`
    select f.id, f.code, f.name, f.phone, f.village, f.card_token as "cardToken", f.status = 'active' as "isActive", coalesce((
      select sum(a.amount_paise - a.recovered_paise - a.cancelled_paise) from payment.advances a
      where a.organization_id = f.organization_id and a.farmer_id = f.id and ${open}), 0)::bigint as "advanceOutstandingPaise"
    from farmer.farmers f where f.organization_id = ${organizationId} and ${where} order by f.id limit ${limit}`)
}

const plain = ({ isActive: _, ...farmer }: FieldFarmer & { isActive: boolean }): FieldFarmer => farmer

/** One page of a whole copy: active farmers behind an id; `next` is null on the last. */
export async function farmersPage(tx: Tx, organizationId: string, after: string | null) {
  const where = after ? sql`f.status = 'active' and f.id > ${after}` : sql`f.status = 'active'`
  const rows = await readFarmers(tx, organizationId, where, FARMERS_A_PAGE + 1)
  const shown = rows.slice(0, FARMERS_A_PAGE)
  return { farmers: shown.map(plain), next: rows.length > FARMERS_A_PAGE ? shown.at(-1)!.id : null }
}

/** Farmers that changed: those who are there, and the ids of those who are not any more. */
export async function changedFarmers(tx: Tx, organizationId: string, ids: ReadonlySet<string>) {
  if (ids.size === 0) return { farmers: [], removed: [] }
  const rows = await readFarmers(tx, organizationId, sql`f.id = any (${pgArray([...ids])}::uuid[])`, ids.size)
  const removed = rows.filter((row) => !row.isActive).map((row) => row.id)
  return { farmers: rows.filter((row) => row.isActive).map(plain), removed }
}
