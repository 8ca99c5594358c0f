import { z } from 'zod'
import { reportFormats } from './reports/files/report-table'
import type { ChartPoint } from './reports/read-report'
import type { FilterName, ReportChart, ReportColumn, ReportRow } from './reports/report'

export const runStatuses = ['waiting', 'running', 'done', 'failed'] as const

/** A report asked for as a file, and how far it is. */
export const ReportRunView = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  format: z.enum([...reportFormats, 'zip']),
  from: z.iso.date(),
  to: z.iso.date(),
  filters: z.record(z.string(), z.string()),
  status: z.enum(runStatuses),
  rowCount: z.number().int(),
  doneCount: z.number().int(),
  failure: z.string().nullable(),
  /** Where the file is, once it is done. */
  fileUrl: z.string().nullable(),
  createdAt: z.string(),
})
export type ReportRunView = z.infer<typeof ReportRunView>

/** A report as the screen shows it. */
export type ReportView = {
  kind: string
  title: string
  about: string
  isDated: boolean
  columns: ReportColumn[]
  chart: ReportChart | null
  points: ChartPoint[]
  period: { from: string; to: string }
  before: { from: string; to: string } | null
  rowCount: number
  totals: ReportRow
  totalsBefore: ReportRow | null
  rows: ReportRow[]
  page: number
  pages: number
  /** A filter without which there is nothing to show, not chosen yet. */
  missing: string[]
  filters: FilterName[]
  statuses: readonly string[]
  chips: { name: string; label: string; text: string }[]
}
export const ReportView = z.custom<ReportView>()
