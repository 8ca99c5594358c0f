'use server'

import { action } from '@/lib/doors/action'
import { requestReport } from './operations/request-report'
import { removeSavedReport, saveReport } from './operations/save-report'

export const requestReportAction = action(requestReport)
export const saveReportAction = action(saveReport)
export const removeSavedReportAction = action(removeSavedReport)
