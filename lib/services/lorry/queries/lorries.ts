import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { maySeeLorries } from '../policy'
import { lorryStatuses } from '../schema'
import { LorryView } from '../view'

type Row = { id: string; keyset_value: string; created_at: string } & Omit<LorryView, 'createdAt'>

const columns = sql`id, registration_number as "registrationNumber", name, capacity_grams as "capacityGrams",
  driver_name as "driverName", driver_phone as "driverPhone", status, version, created_at`

const present = ({ created_at, keyset_value: _, ...row }: Row): LorryView => ({
  ...row,
  createdAt: new Date(created_at).toISOString(),
})

const DEFAULT_SORT = 'registrationNumber'

export const listLorries = query({
  name: 'lorry.list-lorries',
  summary: 'Lorries of the organization',
  service: 'lorry',
  permission: 'lorry:read',
  http: { method: 'GET', path: '/lorries' },
  input: ListInput.extend({ status: z.enum(lorryStatuses).optional() }),
  output: listOf(LorryView),
  isOneStatement: true,
  allow: maySeeLorries,
  run: async ({ ctx, tx, input }) => {
    const paging = keyset(
      input,
      {
        registrationNumber: { expression: sql`registration_number`, cast: 'text' },
        capacityGrams: { expression: sql`capacity_grams`, cast: 'int' },
        createdAt: { expression: sql`created_at`, cast: 'timestamptz' },
      },
      DEFAULT_SORT,
      sql`id`,
    )
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from lorry.lorries
      where organization_id = ${ctx.organizationId} and ${paging.after}
        and ${input.status ? sql`status = ${input.status}` : sql`true`}
        and ${input.q ? sql`(replace(registration_number, ' ', '') ilike ${`%${input.q.replace(/\s/g, '')}%`} or name ilike ${`%${input.q}%`})` : sql`true`}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})

export const getLorry = query({
  name: 'lorry.get-lorry',
  summary: 'One lorry',
  service: 'lorry',
  permission: 'lorry:read',
  http: { method: 'GET', path: '/lorries/{id}', params: { id: 'lorryId' } },
  input: z.object({ lorryId: id }),
  output: LorryView,
  allow: maySeeLorries,
  run: ({ tx, input, ctx }) => loadLorry(tx, ctx.organizationId, input.lorryId),
})

/** One lorry as it leaves the server. @throws DomainError not_found */
export async function loadLorry(tx: Tx, organizationId: string, lorryId: string): Promise<LorryView> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from lorry.lorries where organization_id = ${organizationId} and id = ${lorryId}`)
  if (!row) throw notFound('lorry')
  return present(row)
}
