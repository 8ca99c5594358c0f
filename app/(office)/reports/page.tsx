import type { Metadata } from 'next'
import { galleryShelves, savedShelf } from '@/components/reporting/reports/gallery-shelves'
import { ReportFiles } from '@/components/reporting/reports/report-files'
import { ReportGallery } from '@/components/reporting/reports/report-gallery'
import { Schedules } from '@/components/reporting/schedules/schedules'
import { LinkButton } from '@/components/ui/link-button'
import { PageHead } from '@/components/ui/page-head'
import { isPermitted } from '@/lib/access/permissions'
import { pageCtx, read } from '@/lib/doors/page'
import { listReportRuns } from '@/lib/reporting/queries/report-runs'
import { listSchedules } from '@/lib/reporting/queries/report-schedules'
import { listSavedReports } from '@/lib/reporting/queries/saved-reports'
import { maySeeReport } from '@/lib/reporting/report-policy'
import { reports } from '@/lib/reporting/reports/catalogue'

export const metadata: Metadata = { title: 'Reports' }

/** Every report of the trade, and the files that were made of them. */
export default async function ReportsPage() {
  const [{ actor, organization }, files, saved, schedules] = await Promise.all([
    pageCtx(),
    read(listReportRuns, { limit: 10 }),
    read(listSavedReports, {}),
    readSchedules(),
  ])
  const shown = reports.filter((report) => maySeeReport(actor, report))
  return (
    <>
      <PageHead
        title="Reports"
        note="On the screen, on paper, and as a spreadsheet"
        actions={<LinkButton href="/reports/new">New report</LinkButton>}
      />
      <div className="flex flex-col gap-7">
        <ReportGallery shelves={[...galleryShelves(shown), ...savedShelf(saved.data)]} />
        <Schedules schedules={schedules} timeZone={organization.timeZone} />
        <ReportFiles runs={files.data} />
      </div>
    </>
  )
}

/** E-mails are for who may send reports out. */
const readSchedules = async () =>
  isPermitted((await pageCtx()).actor, 'report:schedule') ? (await read(listSchedules, {})).data : []
