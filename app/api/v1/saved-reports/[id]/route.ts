import { route } from '@/lib/doors/route'
import { removeSavedReport } from '@/lib/reporting/operations/save-report'

export const DELETE = route(removeSavedReport)
