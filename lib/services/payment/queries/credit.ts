import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isOffice } from '@/lib/access/actor'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { addDays, dayOf, isoOf } from '@/lib/kernel/time'
import { requireKnownFarmer } from '../internal/require-known'
import { type CreditFacts, creditOpinion } from '../rules/credit'
import { CreditView } from '../view'

const YEAR_DAYS = 365
const MONTH_DAYS = 30
const QUARTER_DAYS = 90

export const farmerCredit = query({
  name: 'payment.farmer-credit',
  summary: 'How much may sensibly be advanced to a farmer, with every reason; it suggests and never decides',
  service: 'payment',
  permission: 'advance:read',
  http: { method: 'GET', path: '/farmers/{id}/credit', params: { id: 'farmerId' } },
  input: z.object({ farmerId: id }),
  output: CreditView,
  allow: isOffice,
  run: async ({ ctx, tx, input: { farmerId } }) => {
    await requireKnownFarmer(tx, ctx.organizationId, farmerId)
    const { timeZone } = ctx.organization
    const today = dayOf(ctx.now, timeZone)
    const since = new Date(ctx.now.getTime() - YEAR_DAYS * 86_400_000).toISOString()
    const settled = sql`payment.settlements where organization_id = ${ctx.organizationId} and farmer_id = ${farmerId}
      and status <> 'reversed' and settled_at >= ${since}::timestamptz`
    const [row] = await tx.execute<CreditFacts & { lastAt: string | null }>(sql`
      select (select count(*)::int from ${settled}) as "deliveryCount", (select max(settled_at) from ${settled}) as "lastAt",
        (select coalesce(json_agg(total_value_paise), '[]') from
          (select total_value_paise from ${settled} order by settled_at desc, id limit 5) last) as "valuesPaise",
        a.* from (
          select coalesce(sum(amount_paise - cancelled_paise) filter (where ${isDue(today)}), 0)::bigint as "duePaise",
            coalesce(sum(recovered_paise) filter (where ${isDue(today)}), 0)::bigint as "recoveredPaise",
            coalesce(sum(amount_paise - recovered_paise - cancelled_paise), 0)::bigint as "openPaise",
            coalesce(sum(amount_paise - recovered_paise - cancelled_paise)
              filter (where paid_on < ${addDays(today, -QUARTER_DAYS)}), 0)::bigint as "over90Paise"
          from payment.advances where organization_id = ${ctx.organizationId} and farmer_id = ${farmerId}
            and status in ('paid', 'part_recovered', 'recovered')) a`)
    const { lastAt, ...facts } = row!
    const lastDeliveryOn = lastAt && dayOf(new Date(isoOf(lastAt)), timeZone)
    return { farmerId, ...creditOpinion({ ...facts, lastDeliveryOn }, today), openPaise: facts.openPaise }
  },
})

/** Of the last year, and old enough that a delivery could have recovered it. */
const isDue = (today: string) =>
  sql`paid_on between ${addDays(today, -YEAR_DAYS)}::date and ${addDays(today, -MONTH_DAYS)}::date`
