import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isFarmer, ownFarmerId } from '@/lib/access/own'
import { query } from '@/lib/access/query'
import { dayOf } from '@/lib/kernel/time'
import { OwnLorry } from '../own-view'

/** Lorries of today and later that are still to be loaded; the farmer's own village first. */
export const ownLorries = query({
  name: 'own.lorries',
  summary: 'Lorries that are coming, with what the farmer said to bring',
  service: 'reporting',
  permission: 'own:read',
  input: z.object({}),
  output: z.array(OwnLorry),
  isOneStatement: true,
  allow: isFarmer,
  run: async ({ ctx, tx }) => [
    ...(await tx.execute<OwnLorry>(sql`
      select t.id as "tripId", t.scheduled_on::text as "on", t.location as place, l.registration_number as lorry,
        coalesce(m.name, '') as "managerName", position(lower(f.village) in lower(t.location)) > 0 as "isOwnVillage",
        p.bag_count as "promisedBags"
      from delivery.trips t
      join farmer.farmers f on f.organization_id = t.organization_id and f.id = ${ownFarmerId(ctx)}
      join lorry.lorries l on l.organization_id = t.organization_id and l.id = t.lorry_id
      left join "user".members m on m.organization_id = t.organization_id and m.id = t.field_manager_id
      left join delivery.promises p on p.organization_id = t.organization_id and p.trip_id = t.id and p.farmer_id = f.id
      where t.organization_id = ${ctx.organizationId} and t.physical_status in ('assigned', 'loading')
        and t.scheduled_on >= ${dayOf(ctx.now, ctx.organization.timeZone)}
      order by "isOwnVillage" desc, t.scheduled_on, t.id limit 20`)),
  ],
})
