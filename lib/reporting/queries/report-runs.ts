import { type SQL, sql } from 'drizzle-orm'
import type { ReportDesign } from '@/db/schema/reporting'
import type { Ctx } from '@/lib/access/ctx'
import { keyset, ListInput, listOf, page } from '@/lib/access/listing'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { isUuid } from '@/lib/kernel/ids'
import { isoOf } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { mayRunReports, onlyMemberOf } from '../report-policy'
import { ReportRef } from '../report-schema'
import { ReportRunView } from '../report-view'
import { reports } from '../reports/catalogue'
import type { FileFormat } from '../reports/files/report-table'
import type { ReportFilters } from '../reports/report'

export type ReportRun = {
  id: string
  kind: string
  title: string
  format: FileFormat
  from: string
  to: string
  filters: ReportFilters
  design: ReportDesign | null
  onlyMemberId: string | null
  status: ReportRunView['status']
  rowCount: number
  doneCount: number
  fileName: string | null
  failure: string | null
  createdAt: string
}
type Row = ReportRun & { savedName: string | null; keyset_value: string }

const columns = sql`r.id, r.kind, s.name as "savedName", r.format, r.from_on::text as "from", r.to_on::text as "to",
  r.filters, r.design, r.only_member_id as "onlyMemberId", r.status, r.row_count as "rowCount",
  r.done_count as "doneCount", r.file_name as "fileName", r.failure, r.created_at as "createdAt"`
const source = sql`reporting.report_runs r left join reporting.saved_reports s
  on s.organization_id = r.organization_id and s.id::text = r.kind`

const closings: Record<string, string> = { 'close-of-day': 'Close of day', 'close-of-trip': 'Close of trip' }

/** A field manager sees the files asked for by oneself. */
const ownRunsOnly = (ctx: Ctx): SQL => {
  const memberId = onlyMemberOf(ctx.actor)
  return memberId ? sql`r.requested_by = ${memberId}::uuid` : sql`true`
}

const runOf = ({ savedName, keyset_value: _, ...row }: Row): ReportRun => ({
  ...row,
  title: isUuid(row.kind)
    ? (savedName ?? 'Own report')
    : (closings[row.kind] ?? reports.find(({ kind }) => kind === row.kind)?.title ?? ''),
  createdAt: isoOf(row.createdAt),
})

/** What leaves the server of a report that was asked for. */
export const presentRun = ({ design: _, onlyMemberId: __, fileName: ___, ...run }: ReportRun): ReportRunView => ({
  ...run,
  filters: run.filters as Record<string, string>,
  fileUrl: run.status === 'done' ? `/api/v1/reports/${run.id}/file` : null,
})

/** @throws not_found also for another manager's. */
export async function loadRun(tx: Tx, ctx: Ctx, reportId: string): Promise<ReportRun> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns}, '' as keyset_value from ${source}
    where r.organization_id = ${ctx.organizationId} and r.id = ${reportId} and ${ownRunsOnly(ctx)}`)
  if (!row) throw notFound('report')
  return runOf(row)
}

export const getReportRun = query({
  name: 'report.get',
  summary: 'A report that was asked for, and how far its file is',
  service: 'reporting',
  permission: 'report:run',
  http: { method: 'GET', path: '/reports/{id}', params: { id: 'reportId' } },
  input: ReportRef,
  output: ReportRunView,
  allow: mayRunReports,
  run: async ({ ctx, tx, input }) => presentRun(await loadRun(tx, ctx, input.reportId)),
})

const DEFAULT_SORT = '-createdAt'

export const listReportRuns = query({
  name: 'report.list',
  summary: 'Reports that were asked for as files, the latest first',
  service: 'reporting',
  permission: 'report:run',
  http: { method: 'GET', path: '/reports' },
  input: ListInput,
  output: listOf(ReportRunView),
  isOneStatement: true,
  allow: mayRunReports,
  run: async ({ ctx, tx, input }) => {
    const sorts = { createdAt: { expression: sql`r.created_at`, cast: 'timestamptz' as const } }
    const paging = keyset(input, sorts, DEFAULT_SORT, sql`r.id`)
    const rows = await tx.execute<Row>(sql`
      select ${columns}, ${paging.selected} from ${source}
      where r.organization_id = ${ctx.organizationId} and ${paging.after} and ${ownRunsOnly(ctx)}
      order by ${paging.orderBy} limit ${paging.rows}`)
    return page(rows, input, DEFAULT_SORT, (row) => presentRun(runOf(row)))
  },
})
