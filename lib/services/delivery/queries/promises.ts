import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { maySeeTrips } from '../policy'
import { PromiseView } from '../view'
import { ownTripsOnly } from './trips'

export const tripPromises = query({
  name: 'trip.promises',
  summary: 'How many bags farmers said to bring to a trip',
  service: 'delivery',
  permission: 'trip:read',
  http: { method: 'GET', path: '/trips/{id}/promises', params: { id: 'tripId' } },
  input: z.object({ tripId: id }),
  output: z.object({ data: z.array(PromiseView), bagCount: z.number().int() }),
  allow: maySeeTrips,
  run: async ({ ctx, tx, input }) => {
    const [trip] = await tx.execute(sql`
      select 1 from delivery.trips t where t.organization_id = ${ctx.organizationId} and t.id = ${input.tripId}
        and ${ownTripsOnly(ctx.actor)}`)
    if (!trip) throw notFound('trip')
    const data = await tx.execute<PromiseView>(sql`
      select json_build_object('id', f.id, 'code', f.code, 'name', f.name, 'village', f.village) as farmer,
        p.bag_count as "bagCount"
      from delivery.promises p join farmer.farmers f on f.organization_id = p.organization_id and f.id = p.farmer_id
      where p.organization_id = ${ctx.organizationId} and p.trip_id = ${input.tripId} and p.bag_count > 0
      order by f.village, f.name, f.id`)
    return { data: [...data], bagCount: data.reduce((sum, one) => sum + one.bagCount, 0) }
  },
})
