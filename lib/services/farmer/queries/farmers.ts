import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isOffice } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page, prefixSearch } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { parsePhone } from '@/lib/kernel/phone'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { branchOf } from '../internal/known-branch'
import { possibleMatches } from '../internal/known-farmers'
import { maySeeFarmers } from '../policy'
import { likelyDuplicates } from '../rules/duplicates'
import { FindDuplicates, farmerStatuses } from '../schema'
import { FarmerView } from '../view'

type Row = Record<string, unknown> & { id: string; keyset_value: string }

const columns = sql`id, code, name, phone, village, address, notes, id_number_last4 as "idNumberLast4",
  id_number_seen_on::text as "idNumberSeenOn", '•••• ' || bank_account_last4 as "bankAccountMasked", ifsc,
  upi_id as "upiId", account_changed_at as "heldSince", (select m.name from "user".members m
    where m.organization_id = farmers.organization_id and m.id = farmers.account_changed_by) as "heldByName",
  (select json_build_object('id', f.id, 'code', f.code, 'name', f.name) from farmer.farmers f
    where f.organization_id = farmers.organization_id and f.id = farmers.merged_into_id) as "mergedInto",
  (select coalesce(json_agg(json_build_object('id', f.id, 'code', f.code, 'name', f.name) order by f.code), '[]')
    from farmer.farmers f where f.organization_id = farmers.organization_id and f.merged_into_id = farmers.id) as "mergedFrom",
  price_paise_per_kg as "pricePaisePerKg", status, version, created_at as "createdAt"`

/** Bank, UPI and identity data are the office's: a phone in the field does not hold even the mask. */
const forOfficeOnly = ['bankAccountMasked', 'ifsc', 'upiId', 'heldSince', 'idNumberLast4', 'idNumberSeenOn']

const presentFor =
  (ctx: Ctx) =>
  ({ keyset_value: _, ...row }: Row): FarmerView => {
    if (!isOffice(ctx.actor)) for (const name of forOfficeOnly) row[name] = null
    const { heldSince, heldByName, ...told } = row
    return {
      ...told,
      branch: row.ifsc ? branchOf(row.ifsc as string) : null,
      accountHeld: heldSince ? { since: isoOf(heldSince as string), byName: heldByName ?? null } : null,
      createdAt: isoOf(row.createdAt as string),
    } as unknown as FarmerView
  }

const DEFAULT_SORT = 'name'

export const listFarmers = query({
  name: 'farmer.list',
  summary: 'Farmers; q finds by the beginnings of name, village, code and phone',
  service: 'farmer',
  permission: 'farmer:read',
  http: { method: 'GET', path: '/farmers' },
  input: ListInput.extend({ status: z.enum(farmerStatuses).optional(), village: z.string().max(200).optional() }),
  output: listOf(FarmerView),
  isOneStatement: true,
  allow: maySeeFarmers,
  run: async ({ ctx, tx, input }) => {
    const paging = keyset(
      input,
      {
        name: { expression: sql`name`, cast: 'text' },
        code: { expression: sql`code`, cast: 'text' },
        village: { expression: sql`village`, cast: 'text' },
        createdAt: { expression: sql`created_at`, cast: 'timestamptz' },
      },
      DEFAULT_SORT,
      sql`id`,
    )
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from farmer.farmers
      where organization_id = ${ctx.organizationId} and ${paging.after} and status = ${input.status ?? 'active'}
        and ${input.village ? sql`lower(village) = lower(${input.village})` : sql`true`}
        and ${prefixSearch(sql`search`, input.q)}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, presentFor(ctx))
  },
})

export const getFarmer = query({
  name: 'farmer.get',
  summary: 'One farmer',
  service: 'farmer',
  permission: 'farmer:read',
  http: { method: 'GET', path: '/farmers/{id}', params: { id: 'farmerId' } },
  input: z.object({ farmerId: id }),
  output: FarmerView,
  allow: maySeeFarmers,
  run: ({ ctx, tx, input }) => loadFarmer(tx, ctx, input.farmerId),
})

/** One farmer as it leaves the server. @throws DomainError not_found */
export async function loadFarmer(tx: Tx, ctx: Ctx, farmerId: string): Promise<FarmerView> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from farmer.farmers
    where organization_id = ${ctx.organizationId} and id = ${farmerId}`)
  if (!row) throw notFound('farmer')
  return presentFor(ctx)(row)
}

export const findDuplicates = query({
  name: 'farmer.find-duplicates',
  summary: 'Farmers that are likely the same person; a warning, never a refusal',
  service: 'farmer',
  permission: 'farmer:read',
  http: { method: 'GET', path: '/farmers/duplicates' },
  input: FindDuplicates,
  output: z.object({
    data: z.array(z.object({ farmerId: z.uuid(), name: z.string(), village: z.string(), message: z.string() })),
  }),
  allow: maySeeFarmers,
  run: async ({ ctx, tx, input }) => {
    const phone = input.phone ? parsePhone(input.phone) : null
    const candidate = { name: input.name, village: input.village, phone: phone?.ok ? phone.value : null }
    const found = likelyDuplicates(candidate, await possibleMatches(tx, ctx.organizationId, candidate))
    const data = found.map(({ known: { farmerId, name, village }, message }) => ({ farmerId, name, village, message }))
    return { data: data.slice(0, 10) }
  },
})
