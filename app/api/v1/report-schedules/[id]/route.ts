import { route } from '@/lib/doors/route'
import { unscheduleReport } from '@/lib/reporting/operations/schedule-report'

export const DELETE = route(unscheduleReport)
