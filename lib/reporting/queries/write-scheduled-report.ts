import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { notFound } from '@/lib/kernel/errors'
import { mayMakeFiles } from '../report-policy'
import { scopeOf } from '../reports/choose-report'
import type { ReportFormat } from '../reports/files/report-table'
import { findReport } from '../reports/find-report'
import type { ReportFilters } from '../reports/report'
import { type Frequency, periodOf } from '../schedules/due'
import { type TakesTable, tableOf } from './write-report-file'

type Row = { kind: string; filters: ReportFilters; format: ReportFormat; every: Frequency; recipients: string[] }

/** Hands the report of one due time to a writer of files; says to whom it goes. */
export const writeScheduledReport = query({
  name: 'report.write-scheduled',
  summary: 'The rows of a report that is due by e-mail, handed to a writer of files',
  service: 'reporting',
  permission: 'report:run',
  input: z.object({
    scheduleId: id,
    dueAt: z.iso.datetime(),
    write: z.custom<TakesTable>((value) => typeof value === 'function'),
  }),
  output: z.object({
    title: z.string(),
    notes: z.array(z.string()),
    rowCount: z.number(),
    fileName: z.string(),
    recipients: z.array(z.string()),
  }),
  timeoutMs: 600_000,
  allow: mayMakeFiles,
  run: async ({ ctx, tx, input: { scheduleId, dueAt, write } }) => {
    const [row] = await tx.execute<Row>(sql`
      select kind, filters, format, every, recipients from reporting.report_schedules
      where organization_id = ${ctx.organizationId} and id = ${scheduleId}`)
    if (!row) throw notFound('schedule')
    const { report } = await findReport(tx, ctx, row.kind)
    const period = report.span === 'now' ? {} : periodOf(row.every, new Date(dueAt), ctx.organization.timeZone)
    const table = await tableOf(tx, ctx, report, scopeOf(ctx, report, { ...period, filters: row.filters }))
    await write(table, row.format)
    const name =
      table.title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'report'
    const { title, notes, rowCount } = table
    return { title, notes, rowCount, fileName: `${name}.${row.format}`, recipients: row.recipients }
  },
})
