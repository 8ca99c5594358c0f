'use server'

import { action } from '@/lib/doors/action'
import { rotateSlipKey } from './operations/make-slip-key'
import { requestClosing } from './operations/request-closing'
import { requestReport } from './operations/request-report'
import { removeSavedReport, saveReport } from './operations/save-report'
import { scheduleReport, unscheduleReport } from './operations/schedule-report'

export const requestReportAction = action(requestReport)
export const saveReportAction = action(saveReport)
export const removeSavedReportAction = action(removeSavedReport)
export const scheduleReportAction = action(scheduleReport)
export const unscheduleReportAction = action(unscheduleReport)
export const requestClosingAction = action(requestClosing)
export const rotateSlipKeyAction = action(rotateSlipKey)
