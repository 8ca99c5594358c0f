import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { isOffice } from '@/lib/access/actor'
import { query } from '@/lib/access/query'

export type ReportChoices = {
  members: { id: string; name: string }[]
  lorries: { id: string; name: string }[]
  villages: string[]
}

/** More villages than a list can show are typed instead. */
const MOST_VILLAGES = 500

/** What the filters of a report offer. */
export const reportChoices = query({
  name: 'report.choices',
  summary: 'Managers, lorries and villages to narrow a report by',
  service: 'reporting',
  permission: 'report:read',
  input: z.object({}),
  output: z.custom<ReportChoices>(),
  isOneStatement: true,
  allow: isOffice,
  run: async ({ ctx, tx }) => {
    const of = ctx.organizationId
    const [row] = await tx.execute<ReportChoices>(sql`select
      (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]')
        from "user".members where organization_id = ${of}) as members,
      (select coalesce(json_agg(json_build_object('id', id, 'name', registration_number) order by registration_number), '[]')
        from lorry.lorries where organization_id = ${of}) as lorries,
      (select coalesce(json_agg(village order by village), '[]') from (
        select distinct village from farmer.farmers where organization_id = ${of} limit ${MOST_VILLAGES}) v) as villages`)
    return row!
  },
})
