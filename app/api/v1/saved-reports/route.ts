import { route } from '@/lib/doors/route'
import { saveReport } from '@/lib/reporting/operations/save-report'
import { listSavedReports } from '@/lib/reporting/queries/saved-reports'

export const GET = route(listSavedReports)
export const POST = route(saveReport)
