import { route } from '@/lib/doors/route'
import { getReportRun } from '@/lib/reporting/queries/report-runs'

export const GET = route(getReportRun)
