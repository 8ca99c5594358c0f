import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { DisputeView } from '../view'
import { ownDisputes } from './disputes'

/** What the farmer asked about one delivery, and what the office answered. Somebody else's delivery is not there. */
export const ownDisputesOf = query({
  name: 'own.disputes',
  summary: 'The farmer’s own questions about a delivery, the latest first, with their answers',
  service: 'delivery',
  permission: 'own:read',
  input: z.object({ deliveryId: id }),
  output: z.array(DisputeView),
  allow: isFarmer,
  run: async ({ ctx, tx, input }) => {
    const [own] = await tx.execute(sql`select 1 from delivery.deliveries
      where organization_id = ${ctx.organizationId} and id = ${input.deliveryId} and farmer_id = ${ownFarmerId(ctx)}`)
    if (!own) throw notFound('delivery')
    return ownDisputes(tx, ctx, input.deliveryId)
  },
})
