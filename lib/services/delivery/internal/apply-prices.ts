import { sql } from 'drizzle-orm'
import { type Band, priceLists } from '@/db/schema/delivery'
import type { AppliedEvent } from '@/lib/events/book'
import type { Tx } from '@/lib/platform/db'

type Published = { priceListId: string; effectiveFrom: string; bands: Band[]; createdBy: string | null }

export async function applyPriceList(tx: Tx, event: AppliedEvent<Published>): Promise<void> {
  const { priceListId, ...list } = event.payload
  await tx.insert(priceLists).values({
    ...list,
    id: priceListId,
    organizationId: event.organizationId,
    version: event.version,
    createdAt: event.at,
  })
}

/** A market's price of a day; importing the same file again changes nothing. */
export async function applyMarketPrices(tx: Tx, event: AppliedEvent<{ rows: unknown[][] }>): Promise<void> {
  await tx.execute(sql`
    insert into delivery.market_prices (organization_id, state, district, market, variety, grade, priced_on,
      min_paise_per_kg, max_paise_per_kg, modal_paise_per_kg, arrival_grams)
    select ${event.organizationId}::uuid, r->>0, r->>1, r->>2, r->>3, r->>4, (r->>5)::date,
      (r->>6)::int, (r->>7)::int, (r->>8)::int, (r->>9)::bigint
    from jsonb_array_elements(${JSON.stringify(event.payload.rows)}::jsonb) as r
    on conflict (organization_id, market, priced_on, variety, grade, district, state) do update set
      min_paise_per_kg = excluded.min_paise_per_kg, max_paise_per_kg = excluded.max_paise_per_kg,
      modal_paise_per_kg = excluded.modal_paise_per_kg, arrival_grams = excluded.arrival_grams`)
}
