import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { maySeeTrips } from '../policy'
import type { PriceListRow } from '../rules/price'
import { PriceListView } from '../view'

type Row = Omit<PriceListView, 'createdAt'> & { created_at: string; keyset_value: string }

const columns = sql`id, effective_from::text as "effectiveFrom", bands, version, created_at`
const present = ({ created_at, keyset_value: _, ...row }: Row): PriceListView => ({
  ...row,
  createdAt: new Date(created_at).toISOString(),
})
const DEFAULT_SORT = '-effectiveFrom'

export const listPriceLists = query({
  name: 'price-list.list',
  summary: 'Price lists, newest first',
  service: 'delivery',
  permission: 'pricing:read',
  http: { method: 'GET', path: '/price-lists' },
  input: ListInput,
  output: listOf(PriceListView),
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const column = { effectiveFrom: { expression: sql`effective_from`, cast: 'date' as const } }
    const paging = keyset(input, column, DEFAULT_SORT, sql`id`)
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from delivery.price_lists
      where organization_id = ${ctx.organizationId} and ${paging.after}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, present)
  },
})

/** @throws not_found */
export async function loadPriceList(tx: Tx, organizationId: string, priceListId: string): Promise<PriceListView> {
  const [row] = await tx.execute<Row>(sql`select ${columns}, '' as keyset_value from delivery.price_lists
    where organization_id = ${organizationId} and id = ${priceListId}`)
  if (!row) throw notFound('price list')
  return present(row)
}

/** The price list in force on a day: the latest that had begun; of two for one day the one published last. */
export async function priceListOn(tx: Tx, organizationId: string, on: string): Promise<PriceListRow | null> {
  const [row] = await tx.execute<PriceListRow>(sql`
    select id, effective_from::text as "effectiveFrom", bands from delivery.price_lists
    where organization_id = ${organizationId} and effective_from <= ${on}
    order by effective_from desc, created_at desc limit 1`)
  return row ?? null
}

export const priceListInForce = query({
  name: 'price-list.in-force',
  summary: 'The price list in force on a day',
  service: 'delivery',
  permission: 'pricing:read',
  input: z.object({ on: z.iso.date() }),
  output: z.object({ id: z.uuid(), effectiveFrom: z.string(), bands: PriceListView.shape.bands }).nullable(),
  allow: maySeeTrips,
  run: ({ ctx, tx, input }) => priceListOn(tx, ctx.organizationId, input.on),
})
