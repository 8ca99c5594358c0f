import type { ReportColumn, ReportRow } from '../report'

export const reportFormats = ['pdf', 'xlsx', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** What lies ready as a file: a report, or the archive of a day or trip. */
export type FileFormat = ReportFormat | 'zip'

/** A report on its way into a file: what stands above it, its rows as they come, and the totals. */
export type ReportTable = {
  title: string
  organizationName: string
  /** `1 Nov 2026 to 24 Nov 2026`, chosen filters: one line each. */
  notes: string[]
  printed: string
  columns: ReportColumn[]
  rowCount: number
  totals: ReportRow
  batches: AsyncIterable<ReportRow[]>
}

export const contentTypes: Record<ReportFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

export const fileTypes: Record<FileFormat, string> = { ...contentTypes, zip: 'application/zip' }
