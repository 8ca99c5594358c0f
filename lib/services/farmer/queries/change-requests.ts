import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isOffice } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { ChangeRequestView, OwnDetails } from '../view'

type Row = ChangeRequestView & Record<string, unknown>

const selected = sql`select r.id, r.asked, r.note, r.status, r.answer, r.created_at as "createdAt",
    json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village) as farmer
  from farmer.change_requests r
  join farmer.farmers f on f.organization_id = r.organization_id and f.id = r.farmer_id`
const present = (row: Row): ChangeRequestView => ({ ...row, createdAt: isoOf(row.createdAt) })

export const listChangeRequests = query({
  name: 'farmer.list-change-requests',
  summary: 'Changes that farmers asked for and nobody has answered yet, the oldest first',
  service: 'farmer',
  permission: 'farmer:read',
  http: { method: 'GET', path: '/farmer-changes' },
  input: z.object({ farmerId: id.optional() }),
  output: z.object({ data: z.array(ChangeRequestView) }),
  isOneStatement: true,
  allow: isOffice,
  run: async ({ ctx, tx, input }) => {
    const rows = await tx.execute<Row>(sql`${selected}
      where r.organization_id = ${ctx.organizationId} and r.status = 'open'
        and ${input.farmerId ? sql`r.farmer_id = ${input.farmerId}` : sql`true`}
      order by r.created_at, r.id limit 200`)
    return { data: rows.map(present) }
  },
})

/** @throws not_found */
export async function loadChangeRequest(tx: Tx, ctx: Ctx, changeRequestId: string): Promise<ChangeRequestView> {
  const [row] = await tx.execute<Row>(sql`${selected}
    where r.organization_id = ${ctx.organizationId} and r.id = ${changeRequestId}`)
  if (!row) throw notFound('change request')
  return present(row)
}

export const ownDetails = query({
  name: 'own.details',
  summary: 'The farmer’s own details, and the latest change asked for',
  service: 'farmer',
  permission: 'own:read',
  input: z.object({}),
  output: OwnDetails,
  allow: isFarmer,
  run: async ({ ctx, tx }) => {
    const farmerId = ownFarmerId(ctx)
    const [details] = await tx.execute<Omit<OwnDetails, 'changeRequest'>>(sql`
      select code, name, village, phone, address, upi_id as "upiId", '•••• ' || bank_account_last4 as "bankAccountMasked"
      from farmer.farmers where organization_id = ${ctx.organizationId} and id = ${farmerId}`)
    const [asked] = await tx.execute<Row>(sql`${selected}
      where r.organization_id = ${ctx.organizationId} and r.farmer_id = ${farmerId}
      order by r.created_at desc, r.id desc limit 1`)
    if (!details) throw notFound('farmer')
    return { ...details, changeRequest: asked ? present(asked) : null }
  },
})
