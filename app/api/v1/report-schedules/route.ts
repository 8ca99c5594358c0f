import { route } from '@/lib/doors/route'
import { scheduleReport } from '@/lib/reporting/operations/schedule-report'
import { listSchedules } from '@/lib/reporting/queries/report-schedules'

export const GET = route(listSchedules)
export const POST = route(scheduleReport)
