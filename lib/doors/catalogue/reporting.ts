import { claimReport, finishReport, noteProgress } from '@/lib/reporting/operations/make-report'
import { makeSlipKey, rotateSlipKey } from '@/lib/reporting/operations/make-slip-key'
import { requestClosing } from '@/lib/reporting/operations/request-closing'
import { requestReport } from '@/lib/reporting/operations/request-report'
import { removeSavedReport, saveReport } from '@/lib/reporting/operations/save-report'
import { scheduleReport, unscheduleReport } from '@/lib/reporting/operations/schedule-report'
import { claimSend, noteSend } from '@/lib/reporting/operations/send-report'
import {
  advanceReceipt,
  advanceStatement,
  ownAdvanceReceipt,
  ownAdvanceStatement,
} from '@/lib/reporting/queries/advance-papers'
import { closing } from '@/lib/reporting/queries/closing'
import { dashboard } from '@/lib/reporting/queries/dashboard'
import { listEvents } from '@/lib/reporting/queries/events'
import { fieldCopy } from '@/lib/reporting/queries/field-copy'
import { ownAdvances, ownDeliveries, ownOverview, ownPayments } from '@/lib/reporting/queries/own-account'
import { ownLorries } from '@/lib/reporting/queries/own-lorries'
import { ownNews } from '@/lib/reporting/queries/own-news'
import { ownPrices } from '@/lib/reporting/queries/own-prices'
import { ownSlip } from '@/lib/reporting/queries/own-slip'
import { paymentReceipt } from '@/lib/reporting/queries/payment-receipt'
import { reportChoices } from '@/lib/reporting/queries/report-choices'
import { getReportRun, listReportRuns } from '@/lib/reporting/queries/report-runs'
import { listSchedules } from '@/lib/reporting/queries/report-schedules'
import { listSavedReports } from '@/lib/reporting/queries/saved-reports'
import { showReport } from '@/lib/reporting/queries/show-report'
import { deliverySlip, settlementSlip, tripSlips } from '@/lib/reporting/queries/slip'
import { listSlipKeys } from '@/lib/reporting/queries/slip-keys'
import { storedReport } from '@/lib/reporting/queries/stored-report'
import { writeReportFile } from '@/lib/reporting/queries/write-report-file'
import { writeScheduledReport } from '@/lib/reporting/queries/write-scheduled-report'
import type { AnyOperation, AnyQuery } from '../route'

export const reportingOperations: AnyOperation[] = [
  requestReport,
  requestClosing,
  claimReport,
  noteProgress,
  finishReport,
  makeSlipKey,
  rotateSlipKey,
  saveReport,
  removeSavedReport,
  scheduleReport,
  unscheduleReport,
  claimSend,
  noteSend,
]
export const reportingQueries: AnyQuery[] = [
  settlementSlip,
  deliverySlip,
  tripSlips,
  dashboard,
  showReport,
  reportChoices,
  getReportRun,
  listReportRuns,
  storedReport,
  writeReportFile,
  closing,
  paymentReceipt,
  advanceReceipt,
  advanceStatement,
  ownAdvanceReceipt,
  ownAdvanceStatement,
  listSlipKeys,
  listSavedReports,
  listSchedules,
  writeScheduledReport,
  listEvents,
  fieldCopy,
  ownOverview,
  ownDeliveries,
  ownAdvances,
  ownPayments,
  ownNews,
  ownSlip,
  ownLorries,
  ownPrices,
]
