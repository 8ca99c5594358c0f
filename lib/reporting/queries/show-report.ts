import { query } from '@/lib/access/query'
import { mayRunReports } from '../report-policy'
import { ShowReport } from '../report-schema'
import { ReportView } from '../report-view'
import { missingFilters, scopeOf } from '../reports/choose-report'
import { designedReport } from '../reports/designed-report'
import { filterWords } from '../reports/filter-words'
import { findReport } from '../reports/find-report'
import { periodBefore } from '../reports/period'
import { readChart, readRows, readTotals } from '../reports/read-report'

const ROWS_ON_A_PAGE = 50

/** One page of a report with its totals, its chart, and the same totals of the period before. */
export const showReport = query({
  name: 'report.show',
  summary: 'A report as the screen shows it; a field manager sees own trips',
  service: 'reporting',
  permission: 'report:run',
  input: ShowReport,
  output: ReportView,
  timeoutMs: 20_000,
  allow: mayRunReports,
  run: async ({ ctx, tx, input }) => {
    const report = input.design ? designedReport(input.design) : (await findReport(tx, ctx, input.kind)).report
    const scope = scopeOf(ctx, report, input)
    const { from, to } = scope
    const isDated = report.span !== 'now'
    const missing = missingFilters(report, scope)
    const shown = {
      ...{ kind: report.kind, title: report.title, about: report.about, isDated, columns: report.columns },
      ...{ chart: report.chart ?? null, period: { from, to }, page: input.page, missing },
      ...{ filters: report.filters, statuses: report.statuses ?? [] },
      chips: await filterWords(tx, scope),
    }
    if (missing.length > 0)
      return { ...shown, points: [], before: null, rowCount: 0, totals: {}, totalsBefore: null, rows: [], pages: 0 }
    const { rowCount, totals } = await readTotals(tx, report, scope)
    const before = isDated ? periodBefore(scope) : null
    return {
      ...{ ...shown, rowCount, totals, before, pages: Math.ceil(rowCount / ROWS_ON_A_PAGE) },
      totalsBefore: before && (await readTotals(tx, report, { ...scope, ...before })).totals,
      points: await readChart(tx, report, scope),
      rows: await readRows(tx, report, scope, { limit: ROWS_ON_A_PAGE, offset: (input.page - 1) * ROWS_ON_A_PAGE }),
    }
  },
})
