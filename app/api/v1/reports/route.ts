import { route } from '@/lib/doors/route'
import { requestReport } from '@/lib/reporting/operations/request-report'
import { listReportRuns } from '@/lib/reporting/queries/report-runs'

export const GET = route(listReportRuns)
export const POST = route(requestReport)
