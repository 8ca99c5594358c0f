import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/lib/access/query'
import { maySeeTrips } from '../policy'

/** Who could drive and with which lorry: what a person planning a trip, or filtering the list, chooses from. */
export const planChoices = query({
  name: 'trip.plan-choices',
  summary: 'Field managers and lorries to plan a trip with',
  service: 'delivery',
  permission: 'trip:read',
  http: { method: 'GET', path: '/trips/choices' },
  input: z.object({}),
  output: z.object({
    managers: z.array(z.object({ id: z.uuid(), name: z.string() })),
    lorries: z.array(
      z.object({ id: z.uuid(), registrationNumber: z.string(), capacityGrams: z.number().int(), status: z.string() }),
    ),
  }),
  allow: maySeeTrips,
  run: async ({ ctx, tx }) => {
    const managers = await tx.execute<{ id: string; name: string }>(sql`
      select id, name from "user".members
      where organization_id = ${ctx.organizationId} and role = 'field_manager' and status = 'active' order by name`)
    const lorries = await tx.execute<{
      id: string
      registrationNumber: string
      capacityGrams: number
      status: string
    }>(sql`
      select id, registration_number as "registrationNumber", capacity_grams as "capacityGrams", status
      from lorry.lorries where organization_id = ${ctx.organizationId} and status <> 'retired' order by registration_number`)
    return { managers: [...managers], lorries: [...lorries] }
  },
})
