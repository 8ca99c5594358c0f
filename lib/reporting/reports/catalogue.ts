import { notFound } from '@/lib/kernel/errors'
import { advancesReport, dailyAdvances } from './list/advances'
import { deliveryRegister } from './list/delivery-register'
import { farmerYear } from './list/farmer-year'
import { gunnyBagsReport } from './list/gunny-bags'
import { outstandingReport } from './list/outstanding'
import { paymentsReport } from './list/payments'
import { farmerPerformance, managerPerformance, months } from './list/performance'
import { settlementsReport } from './list/settlements'
import { tripRegister, tripSheet } from './list/trips'
import type { Report } from './report'

/** All reports, as the gallery shows them. */
export const reports: readonly Report[] = [
  deliveryRegister,
  tripRegister,
  tripSheet,
  settlementsReport,
  paymentsReport,
  advancesReport,
  dailyAdvances,
  outstandingReport,
  gunnyBagsReport,
  managerPerformance,
  farmerPerformance,
  months,
  farmerYear,
]

/** @throws not_found for a name that is no report. */
export function reportOf(kind: string): Report {
  const report = reports.find((one) => one.kind === kind)
  if (!report) throw notFound('report')
  return report
}
