import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { maySeeTrips } from '../policy'
import { loadDelivery } from './deliveries'

const Step = z.object({
  version: z.number().int(),
  name: z.string(),
  at: z.string(),
  actorName: z.string(),
  payload: z.record(z.string(), z.unknown()),
})

/** What happened to one delivery, oldest first: every correction is a fact of its own. */
export const deliveryTrail = query({
  name: 'delivery.trail',
  summary: 'Everything that happened to a delivery, oldest first',
  service: 'delivery',
  permission: 'delivery:read',
  http: { method: 'GET', path: '/deliveries/{id}/trail', params: { id: 'deliveryId' } },
  input: z.object({ deliveryId: id }),
  output: z.object({ data: z.array(Step) }),
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    await loadDelivery(tx, ctx, input.deliveryId)
    const rows = await tx.execute<z.infer<typeof Step>>(sql`
      select e.version, e.name, e.at, e.payload, coalesce(m.name,
        case e.actor_kind when 'system' then 'FarmTally' when 'apiKey' then 'a program' else 'somebody' end) as "actorName"
      from events.events e
      left join "user".members m on m.organization_id = e.organization_id and m.id = e.actor_id
      where e.organization_id = ${ctx.organizationId} and e.stream_type = 'delivery' and e.stream_id = ${input.deliveryId}
      order by e.version`)
    return { data: rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })) }
  },
})
