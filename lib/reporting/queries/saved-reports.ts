import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import type { Tx } from '@/lib/platform/db'
import { mayRunReports } from '../report-policy'
import { ReportDesignInput } from '../report-schema'

export const SavedReportView = z.object({
  id: z.uuid(),
  name: z.string(),
  isShared: z.boolean(),
  isOwn: z.boolean(),
  ownerName: z.string(),
  design: ReportDesignInput,
})
export type SavedReportView = z.infer<typeof SavedReportView>

const saved = (ctx: Ctx, which: SQL) => sql`
  select s.id, s.name, s.is_shared as "isShared", s.owner_id = ${memberIdOf(ctx.actor)}::uuid as "isOwn",
    coalesce(m.name, '') as "ownerName", s.design
  from reporting.saved_reports s
  left join "user".members m on m.organization_id = s.organization_id and m.id = s.owner_id
  where s.organization_id = ${ctx.organizationId} and ${which} order by s.name, s.id limit 200`

export async function loadSavedReport(tx: Tx, ctx: Ctx, savedReportId: string): Promise<SavedReportView> {
  return (await tx.execute<SavedReportView>(saved(ctx, sql`s.id = ${savedReportId}`)))[0]!
}

export const listSavedReports = query({
  name: 'report.list-saved',
  summary: 'Saved reports: one’s own, and those shared in the organization',
  service: 'reporting',
  permission: 'report:run',
  http: { method: 'GET', path: '/saved-reports' },
  input: z.object({}),
  output: z.object({ data: z.array(SavedReportView) }),
  isOneStatement: true,
  allow: mayRunReports,
  run: async ({ ctx, tx }) => ({
    data: [
      ...(await tx.execute<SavedReportView>(
        saved(ctx, sql`(s.is_shared or s.owner_id = ${memberIdOf(ctx.actor)}::uuid)`),
      )),
    ],
  }),
})
