import { z } from 'zod'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { formatClock, formatDay } from '@/lib/kernel/time'
import type { Tx } from '@/lib/platform/db'
import { mayRunReports } from '../report-policy'
import { ReportRef } from '../report-schema'
import { reportOf } from '../reports/catalogue'
import { scopeOf } from '../reports/choose-report'
import { designedReport } from '../reports/designed-report'
import type { ReportFormat, ReportTable } from '../reports/files/report-table'
import { filterWords } from '../reports/filter-words'
import { eachRows, readTotals } from '../reports/read-report'
import type { Report, ReportScope } from '../reports/report'
import { loadRun, type ReportRun } from './report-runs'

/** Called with the table while the transaction is open; begun anew when the database asks for a second try. */
export type TakesTable = (table: ReportTable, format: ReportFormat) => Promise<void>

/** Hands a report that was asked for to a writer, row by row. Minutes are allowed: it is no page that somebody waits for. */
export const writeReportFile = query({
  name: 'report.write-file',
  summary: 'The rows of a report that was asked for, handed to a writer of files',
  service: 'reporting',
  permission: 'report:run',
  input: ReportRef.extend({ write: z.custom<TakesTable>((value) => typeof value === 'function') }),
  output: z.object({ rowCount: z.number().int(), fileName: z.string() }),
  timeoutMs: 600_000,
  allow: mayRunReports,
  run: async ({ ctx, tx, input }) => {
    const run = await loadRun(tx, ctx, input.reportId)
    if (run.format === 'zip') throw notFound('report')
    const report = run.design ? { ...designedReport(run.design), title: run.title } : reportOf(run.kind)
    const scope = scopeOf(ctx, report, run, run.onlyMemberId)
    const table = await tableOf(tx, ctx, report, scope)
    await input.write(table, run.format)
    return { rowCount: table.rowCount, fileName: nameOf(run) }
  },
})

/** Everything that stands on the paper beside the rows. */
export async function tableOf(tx: Tx, ctx: Ctx, report: Report, scope: ReportScope): Promise<ReportTable> {
  const { name, timeZone } = ctx.organization
  const totals = await readTotals(tx, report, scope)
  const period =
    report.span === 'now' ? `As of ${formatDay(scope.today)}` : `${formatDay(scope.from)} to ${formatDay(scope.to)}`
  const words = await filterWords(tx, scope)
  return {
    title: report.title,
    organizationName: name,
    notes: [period, ...words.map(({ label, text }) => `${label}: ${text}`)],
    printed: `Printed ${formatDay(scope.today)} ${formatClock(ctx.now, timeZone)}`,
    columns: report.columns,
    ...totals,
    batches: eachRows(tx, report, scope),
  }
}

const nameOf = (run: ReportRun): string => {
  const name =
    run.title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'report'
  return `${name}-${run.from}-${run.to}.${run.format}`
}
