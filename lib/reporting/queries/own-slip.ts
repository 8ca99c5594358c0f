import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { query } from '@/lib/access/query'
import { Slips, slips } from './slip'
import { slipRows } from './slip-rows'

/** A list of one, as all slips are. */
export const ownSlip = query({
  name: 'own.slip',
  summary: 'The slip of one of the farmer’s own deliveries: provisional until it is settled',
  service: 'reporting',
  permission: 'own:read',
  input: z.object({ deliveryId: id }),
  output: Slips,
  allow: isFarmer,
  run: async ({ ctx, tx, input }) => {
    const which = sql`d.id = ${input.deliveryId} and d.farmer_id = ${ownFarmerId(ctx)} and d.bag_count > 0`
    return slips(tx, ctx, await slipRows(tx, ctx, which), 'delivery')
  },
})
