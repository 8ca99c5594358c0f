import { z } from 'zod'
import { query } from '@/lib/access/query'
import { mayRunReports } from '../report-policy'
import { ReportRef } from '../report-schema'
import { loadRun, type ReportRun } from './report-runs'

/** For the door that hands the file out: also where it lies. */
export const storedReport = query({
  name: 'report.stored',
  summary: 'A report that was asked for, with the place of its file',
  service: 'reporting',
  permission: 'report:run',
  input: ReportRef,
  output: z.custom<ReportRun>(),
  allow: mayRunReports,
  run: ({ ctx, tx, input }) => loadRun(tx, ctx, input.reportId),
})
