import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { day } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import type { Tx } from '@/lib/platform/db'
import { maySeeTrips } from '../policy'
import { nearestMarket } from '../rules/nearest-market'
import { MarketView } from '../view'

const figures = sql`district, state, priced_on::text as "pricedOn", min_paise_per_kg as "minPaisePerKg",
  max_paise_per_kg as "maxPaisePerKg", modal_paise_per_kg as "modalPaisePerKg", arrival_grams as "arrivalGrams"`

/**
 * Every market with its latest price up to a day. Steps from market to market through the key, so that a year of prices
 * costs no more than one row a market.
 */
export const latestOf = (organizationId: string, on: string) => sql`
  with recursive names as (
    (select market from delivery.market_prices where organization_id = ${organizationId} order by market limit 1)
    union all
    select (select p.market from delivery.market_prices p
      where p.organization_id = ${organizationId} and p.market > names.market order by p.market limit 1)
    from names where names.market is not null
  )
  select names.market, latest.* from names cross join lateral (
    select ${figures} from delivery.market_prices p
    where p.organization_id = ${organizationId} and p.market = names.market and p.priced_on <= ${on}
    order by priced_on desc, arrival_grams desc limit 1) latest
  where names.market is not null`

export const listMarkets = query({
  name: 'market.list',
  summary: 'Mandis with their latest price',
  service: 'delivery',
  permission: 'pricing:read',
  http: { method: 'GET', path: '/markets' },
  input: z.object({ on: day.optional(), q: z.string().max(100).optional() }),
  output: z.object({ data: z.array(MarketView) }),
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const rows =
      await tx.execute<MarketView>(sql`select * from (${latestOf(ctx.organizationId, input.on ?? '9999-12-31')}) m
      where ${input.q ? sql`(market || ' ' || district || ' ' || state) ilike ${`%${input.q}%`}` : sql`true`}
      order by state, district, market`)
    return { data: [...rows] }
  },
})

const Point = z.object({
  pricedOn: z.string(),
  minPaisePerKg: z.number().int(),
  maxPaisePerKg: z.number().int(),
  modalPaisePerKg: z.number().int(),
  arrivalGrams: z.number().int(),
})

export const marketSeries = query({
  name: 'market.series',
  summary: 'One mandi day by day: lowest, highest and usual price, and arrivals',
  service: 'delivery',
  permission: 'pricing:read',
  http: { method: 'GET', path: '/market-prices' },
  input: z.object({ market: z.string().min(1).max(200), from: day.optional(), to: day.optional() }),
  output: z.object({ data: z.array(Point) }),
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const rows = await tx.execute<z.infer<typeof Point>>(sql`
      select priced_on::text as "pricedOn", min(min_paise_per_kg) as "minPaisePerKg",
        max(max_paise_per_kg) as "maxPaisePerKg", sum(arrival_grams)::bigint as "arrivalGrams",
        case when sum(arrival_grams) > 0
          then round(sum(modal_paise_per_kg::numeric * arrival_grams) / sum(arrival_grams))
          else round(avg(modal_paise_per_kg)) end::int as "modalPaisePerKg"
      from delivery.market_prices
      where organization_id = ${ctx.organizationId} and market = ${input.market}
        and priced_on >= ${input.from ?? '0001-01-01'} and priced_on <= ${input.to ?? '9999-12-31'}
      group by priced_on order by priced_on`)
    return { data: [...rows] }
  },
})

export const ownPrices = query({
  name: 'market.own-prices',
  summary: 'What we paid on average a kilogram, day by day',
  service: 'delivery',
  permission: 'pricing:read',
  http: { method: 'GET', path: '/market-prices/own' },
  input: z.object({ from: day, to: day }),
  output: z.object({ data: z.array(z.object({ pricedOn: z.string(), pricePaisePerKg: z.number().int() })) }),
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const rows = await tx.execute<{ pricedOn: string; pricePaisePerKg: number }>(sql`
      select t.scheduled_on::text as "pricedOn",
        round(sum(d.total_value_paise) * 1000 / sum(d.net_weight_grams))::int as "pricePaisePerKg"
      from delivery.trips t
      join delivery.deliveries d on d.organization_id = t.organization_id and d.trip_id = t.id
      where t.organization_id = ${ctx.organizationId} and t.scheduled_on between ${input.from} and ${input.to}
        and d.total_value_paise is not null and d.net_weight_grams > 0
      group by t.scheduled_on order by t.scheduled_on`)
    return { data: [...rows] }
  },
})

/** The mandi of the organization's own place, else the one with the largest arrivals lately. */
export const homeMarket = query({
  name: 'market.home',
  summary: 'The mandi nearest to the organization',
  service: 'delivery',
  permission: 'pricing:read',
  http: { method: 'GET', path: '/markets/home' },
  input: z.object({ on: day.optional() }),
  output: z.object({ market: MarketView.nullable() }),
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const [home] = await tx.execute<{ place: string }>(sql`
      select place from "user".organizations where organization_id = ${ctx.organizationId}`)
    const rows = [...(await tx.execute<MarketView>(latestOf(ctx.organizationId, input.on ?? '9999-12-31')))]
    const largest = rows.toSorted((a, b) => b.pricedOn.localeCompare(a.pricedOn) || b.arrivalGrams - a.arrivalGrams)
    return { market: nearestMarket([home?.place ?? ''], rows) ?? largest[0] ?? null }
  },
})

/** The latest price up to a day at the mandi that fits one of the places, most exact first; null when none does. */
export async function marketNear(
  tx: Tx,
  organizationId: string,
  places: readonly string[],
  on: string,
): Promise<MarketView | null> {
  const rows = await tx.execute<MarketView>(latestOf(organizationId, on))
  return nearestMarket(places, [...rows])
}
