import type { Metadata } from 'next'
import { BuilderForm, type BuilderSource } from '@/components/reporting/builder/builder-form'
import { SaveReportForm } from '@/components/reporting/builder/save-report-form'
import { ReportChart } from '@/components/reporting/reports/report-chart'
import { ReportRows } from '@/components/reporting/reports/report-rows'
import { PageHead } from '@/components/ui/page-head'
import { Sheet } from '@/components/ui/sheet'
import { pageCtx, read } from '@/lib/doors/page'
import { dayOf } from '@/lib/kernel/time'
import { showReport } from '@/lib/reporting/queries/show-report'
import { maySeeReport } from '@/lib/reporting/report-policy'
import { reports } from '@/lib/reporting/reports/catalogue'
import { isFigure } from '@/lib/reporting/reports/cells'
import { designOf } from '@/lib/reporting/reports/design-address'
import { usualPeriod } from '@/lib/reporting/reports/period'
import type { Report } from '@/lib/reporting/reports/report'

export const metadata: Metadata = { title: 'New report' }

type Search = Record<string, string | string[] | undefined>

const sourceOf = ({ kind, title, columns }: Report): BuilderSource => ({
  kind,
  title,
  columns: columns.map((column) => ({ ...column, isFigure: isFigure(column.kind) })),
})

/** A report of one's own: from which lines, for each of what, and what is added up. */
export default async function NewReportPage({ searchParams }: { searchParams: Promise<Search> }) {
  const [{ actor, now, organization }, search] = await Promise.all([pageCtx(), searchParams])
  const open = reports.filter((report) => maySeeReport(actor, report) && !report.needs)
  const source = open.find(({ kind }) => kind === search.source) ?? open[0]!
  const design = designOf(search, source.kind)
  const isAsked =
    (design.groupBy?.length ? design.measures?.length : design.columns?.length) !== 0 &&
    Boolean(design.groupBy?.length || design.columns?.length)
  const usual = usualPeriod(source, dayOf(now, organization.timeZone))
  const period = { from: String(search.from || usual.from), to: String(search.to || usual.to) }
  const page = Math.max(1, Math.trunc(Number(search.page)) || 1)
  const view = isAsked ? await read(showReport, { kind: source.kind, design, ...period, page }) : null
  const address = new URLSearchParams(
    Object.entries(search).flatMap(([name, value]) => [value ?? []].flat().map((each) => [name, each])),
  )
  const pageHref = (to: number) => {
    address.set('page', String(to))
    return `/reports/new?${address}`
  }
  return (
    <>
      <PageHead
        title="New report"
        crumbs={[{ label: 'Reports', href: '/reports' }]}
        note="Choose what to group by and what to add up"
      />
      <div className="flex flex-col gap-7">
        <BuilderForm
          sources={open.map(sourceOf)}
          source={sourceOf(source)}
          search={search}
          period={source.span === 'now' ? null : period}
        />
        {view ? (
          <>
            {view.chart && view.points.length > 1 ? (
              <Sheet title="At a glance">
                <ReportChart view={view} />
              </Sheet>
            ) : null}
            <ReportRows view={view} pageHref={pageHref} />
            <Sheet title="Keep it">
              <SaveReportForm design={design} />
            </Sheet>
          </>
        ) : null}
      </div>
    </>
  )
}
