import { sql } from 'drizzle-orm'
import { reportRuns } from '@/db/schema/reporting'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { loadRun, presentRun } from '../queries/report-runs'
import { reportEvents } from '../report-events'
import { mayRunReports } from '../report-policy'
import { RequestReport } from '../report-schema'
import { ReportRunView } from '../report-view'
import { requireFilters, scopeOf } from '../reports/choose-report'
import { findReport } from '../reports/find-report'
import { readTotals } from '../reports/read-report'

/** So many rows are written while one waits, in about a second; more are the worker's. */
export const ROWS_AT_ONCE = 5_000

/** Asks for a report as a file. A short one can be fetched at once; a long one is made in the background. */
export const requestReport = operation({
  name: 'report.request',
  summary: 'Asks for a report as PDF, XLSX or CSV; long ones are made in the background',
  permission: 'report:run',
  book: reportEvents,
  http: { method: 'POST', path: '/reports', status: 201 },
  input: RequestReport,
  output: ReportRunView,
  allow: mayRunReports,
  run: async ({ ctx, tx, input }) => {
    const { report, design } = await findReport(tx, ctx, input.kind)
    const scope = scopeOf(ctx, report, input)
    requireFilters(report, scope)
    const { rowCount } = await readTotals(tx, report, scope)
    const id = input.id ?? newId()
    const isShort = rowCount <= ROWS_AT_ONCE
    await tx.insert(reportRuns).values({
      ...{ id, organizationId: ctx.organizationId, kind: input.kind, format: input.format, design },
      ...{ fromOn: scope.from, toOn: scope.to, filters: input.filters, onlyMemberId: scope.onlyMemberId },
      ...{ requestedBy: memberIdOf(ctx.actor), rowCount, doneCount: isShort ? rowCount : 0 },
      status: isShort ? 'done' : 'waiting',
      createdAt: ctx.now,
    })
    if (!isShort) await tx.execute(sql`select pg_notify('farmtally_reports', ${ctx.organizationId}::text)`)
    const requested = { reportId: id, kind: input.kind, format: input.format, rowCount }
    const stream = { type: 'report', id, version: 0 }
    return { result: id, events: [happened(reportEvents, stream, 'report.requested', requested)] }
  },
  view: async (tx, { ctx, result }) => presentRun(await loadRun(tx, ctx, result)),
})
