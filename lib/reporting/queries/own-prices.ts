import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { query } from '@/lib/access/query'
import { dayOf } from '@/lib/kernel/time'
import { marketNear } from '@/lib/services/delivery/queries/market'
import { priceListOn } from '@/lib/services/delivery/queries/prices'
import { OwnPrices } from '../own-view'

type Mine = { village: string; place: string; price: number | null }

export const ownPrices = query({
  name: 'own.prices',
  summary: 'The price of today for this farmer, beside the mandi’s',
  service: 'reporting',
  permission: 'own:read',
  input: z.object({}),
  output: OwnPrices,
  allow: isFarmer,
  run: async ({ ctx, tx }) => {
    const today = dayOf(ctx.now, ctx.organization.timeZone)
    const [mine] = await tx.execute<Mine>(sql`
      select f.village, o.place, f.price_paise_per_kg as price
      from farmer.farmers f join "user".organizations o on o.organization_id = f.organization_id
      where f.organization_id = ${ctx.organizationId} and f.id = ${ownFarmerId(ctx)}`)
    const list = await priceListOn(tx, ctx.organizationId, today)
    const places = [mine?.village ?? '', mine?.place ?? '']
    const mandi = await marketNear(tx, ctx.organizationId, places, today)
    const bands = (list?.bands ?? []).toSorted((a, b) => a.maxMoistureBp - b.maxMoistureBp)
    return {
      ownPricePaisePerKg: mine?.price ?? null,
      effectiveFrom: list?.effectiveFrom ?? null,
      bands: bands.map((band, at) => ({ ...band, minMoistureBp: bands[at - 1]?.maxMoistureBp ?? null })),
      mandi: mandi && { market: mandi.market, pricedOn: mandi.pricedOn, modalPaisePerKg: mandi.modalPaisePerKg },
    }
  },
})
