'use server'

import { action } from '@/lib/doors/action'
import { requestReport } from './operations/request-report'

export const requestReportAction = action(requestReport)
