import { z } from 'zod'
import { day, id, ownId } from '@/lib/access/fields'
import { reportFormats } from './reports/files/report-table'

const words = z.string().trim().min(1).max(100)

/** How a report is narrowed; each report says which of these it knows. */
export const ReportFiltersInput = z
  .object({
    fieldManagerId: id,
    lorryId: id,
    farmerId: id,
    tripId: id,
    recordedBy: id,
    village: words,
    status: z.string().regex(/^[a-z_]{2,30}$/, 'This is no status.'),
    method: z.enum(['cash', 'bank', 'upi', 'cheque', 'in_kind'], 'method is cash, bank, upi, cheque or in_kind.'),
  })
  .partial()

/** A name of the catalogue, or the id of a saved report. */
export const kind = z.string().regex(/^[a-z0-9-]{3,40}$/, 'kind is the name of a report, or the id of a saved one.')

const columnName = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,40}$/, 'A column is named as in the report.')

/** Columns of a report put together anew. Names only: the server finds them in its own list. */
export const ReportDesignInput = z.object({
  source: kind,
  columns: z.array(columnName).max(20, 'At most 20 columns.').default([]),
  groupBy: z.array(columnName).max(3, 'Group by at most 3 columns.').default([]),
  measures: z
    .array(z.object({ column: columnName, how: z.enum(['sum', 'average', 'largest', 'smallest']) }))
    .max(8, 'At most 8 measures.')
    .default([]),
  chart: z.enum(['none', 'bars', 'line']).default('none'),
})

export const ReportInput = z.object({
  kind: kind,
  from: day.optional(),
  to: day.optional(),
  filters: ReportFiltersInput.default({}),
})

export const RequestReport = ReportInput.extend({
  id: ownId,
  format: z.enum(reportFormats, 'format is pdf, xlsx or csv.'),
})
export const ShowReport = ReportInput.extend({
  design: ReportDesignInput.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export const ReportRef = z.object({ reportId: id })

/** A day or a trip, one of them. */
export const RequestClosing = z
  .object({ id: ownId, day: day.optional(), tripId: id.optional() })
  .refine((asked) => (asked.day === undefined) !== (asked.tripId === undefined), {
    message: 'Say which day or which trip is closed, one of them.',
    path: ['day'],
  })
