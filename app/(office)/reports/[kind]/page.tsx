import type { Metadata } from 'next'
import { RemoveReportButton } from '@/components/reporting/builder/remove-report-button'
import { DownloadButtons } from '@/components/reporting/reports/download-buttons'
import { ReportChart } from '@/components/reporting/reports/report-chart'
import { ReportFilters } from '@/components/reporting/reports/report-filters'
import { ReportRows } from '@/components/reporting/reports/report-rows'
import { ReportTotals } from '@/components/reporting/reports/report-totals'
import { ScheduleButton } from '@/components/reporting/schedules/schedule-button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Sheet } from '@/components/ui/sheet'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { isUuid } from '@/lib/kernel/ids'
import { reportChoices } from '@/lib/reporting/queries/report-choices'
import { showReport } from '@/lib/reporting/queries/show-report'
import { type ReportFilters as Filters, filterNames } from '@/lib/reporting/reports/report'

export const metadata: Metadata = { title: 'Report' }

type Search = Record<string, string | undefined>
type Props = { params: Promise<{ kind: string }>; searchParams: Promise<Search> }

const chosenOf = (search: Search): Filters =>
  Object.fromEntries(filterNames.flatMap((name) => (search[name] ? [[name, search[name]]] : [])))

/** One report: its time and filters are the address, the files hold exactly what is shown. */
export default async function ReportPage({ params, searchParams }: Props) {
  const [{ kind }, search] = await Promise.all([params, searchParams])
  const filters = chosenOf(search)
  const period = { ...(search.from && { from: search.from }), ...(search.to && { to: search.to }) }
  const page = Math.max(1, Math.trunc(Number(search.page)) || 1)
  const [{ actor }, view, choices] = await Promise.all([
    pageCtx(),
    read(showReport, { kind, ...period, filters: filters as never, page }),
    read(reportChoices, {}),
  ])
  const shown = { ...(view.isDated && view.period), ...filters }
  const pageHref = (to: number) => `/reports/${kind}?${new URLSearchParams({ ...shown, page: String(to) })}`
  const isReady = view.missing.length === 0
  return (
    <>
      <PageHead
        title={view.title}
        crumbs={[{ label: 'Reports', href: '/reports' }]}
        note={view.about}
        actions={
          isReady ? (
            <>
              {isUuid(kind) ? <RemoveReportButton savedReportId={kind} name={view.title} /> : null}
              {isPermitted(actor, 'report:schedule') ? (
                <ScheduleButton kind={kind} title={view.title} filters={filters as Record<string, string>} />
              ) : null}
              <DownloadButtons
                asked={{ kind, ...(view.isDated && view.period), filters: filters as Record<string, string> }}
              />
            </>
          ) : null
        }
      />
      <ReportFilters view={{ ...view, kind }} choices={choices} chosen={filters} />
      {isReady ? (
        <div className="flex flex-col gap-7">
          <div className="grid gap-7 xl:grid-cols-[3fr_2fr]">
            {view.points.length > 1 ? (
              <Sheet title="At a glance">
                <ReportChart view={view} />
              </Sheet>
            ) : null}
            {view.rowCount > 0 ? <ReportTotals view={view} /> : null}
          </div>
          <ReportRows view={view} pageHref={pageHref} />
        </div>
      ) : (
        <Sheet flush>
          <EmptyState title="Choose first">
            This report is about one {view.missing.includes('tripId') ? 'trip' : 'farmer'}: choose above.
          </EmptyState>
        </Sheet>
      )}
    </>
  )
}
