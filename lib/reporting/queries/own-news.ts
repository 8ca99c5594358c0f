import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { query } from '@/lib/access/query'
import { isoOf } from '@/lib/kernel/time'
import { OwnNews } from '../own-view'

const LATEST = 12

/** Read from the facts themselves: what was recorded cannot be missing here, and nothing has to be sent or marked. */
export const ownNews = query({
  name: 'own.news',
  summary: 'What happened lately to the farmer: weighed, settled, paid, advance, question answered, sign-in',
  service: 'reporting',
  permission: 'own:read',
  input: z.object({}),
  output: z.array(OwnNews),
  isOneStatement: true,
  allow: isFarmer,
  run: async ({ ctx, tx }) => {
    const mine = sql`organization_id = ${ctx.organizationId} and farmer_id = ${ownFarmerId(ctx)}`
    const rows = await tx.execute<OwnNews>(sql`
      select n.at, n.kind, n."amountPaise", n."bagCount", n."deliveryId" from (
        (select last_bag_at as at, 'weighed' as kind, null::bigint as "amountPaise", bag_count as "bagCount",
            id as "deliveryId" from delivery.deliveries where ${mine} and bag_count > 0
          order by created_at desc limit ${LATEST})
        union all (select settled_at, 'settled', final_amount_paise, bag_count, delivery_id from payment.settlements
          where ${mine} and status <> 'reversed' order by created_at desc limit ${LATEST})
        union all (select confirmed_at, 'paid', amount_paise, null, null from payment.payments
          where ${mine} and status = 'confirmed' order by created_at desc limit ${LATEST})
        union all (select paid_at, 'advance', amount_paise, null, null from payment.advances
          where ${mine} and status in ('paid', 'part_recovered', 'recovered') order by created_at desc limit ${LATEST})
        union all (select answered_at, 'answered', null, null, delivery_id from delivery.disputes
          where ${mine} and status = 'answered' order by created_at desc limit ${LATEST})
        union all (select at, 'sign-in', null, null, null from events.events
          where organization_id = ${ctx.organizationId} and stream_type = 'farmer-sign-in'
            and payload->>'farmerId' = ${ownFarmerId(ctx)} order by position desc limit 3)
      ) n where n.at is not null order by n.at desc limit ${LATEST}`)
    return rows.map((row) => ({ ...row, at: isoOf(row.at) }))
  },
})
