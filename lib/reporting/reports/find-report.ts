import { sql } from 'drizzle-orm'
import type { ReportDesign } from '@/db/schema/reporting'
import { memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import type { Tx } from '@/lib/platform/db'
import { reportOf } from './catalogue'
import { designedReport } from './designed-report'
import type { Report } from './report'

export type Found = { report: Report; design: ReportDesign | null }

/**
 * A report by its name, or a saved one by its id: one's own, or shared in the organization.
 * @throws not_found
 */
export async function findReport(tx: Tx, ctx: Ctx, kind: string): Promise<Found> {
  if (!isUuid(kind)) return { report: reportOf(kind), design: null }
  const [saved] = await tx.execute<{ name: string; design: ReportDesign }>(sql`
    select name, design from reporting.saved_reports
    where organization_id = ${ctx.organizationId} and id = ${kind}::uuid
      and (is_shared or owner_id = ${memberIdOf(ctx.actor)}::uuid or ${ctx.actor.kind === 'system'})`)
  if (!saved) throw notFound('report')
  return { report: { ...designedReport(saved.design), kind, title: saved.name }, design: saved.design }
}
