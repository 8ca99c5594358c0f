import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Ctx } from '@/lib/access/ctx'
import { runQuery } from '@/lib/access/runner'
import { conflict, notFound } from '@/lib/kernel/errors'
import { readStreamed } from '@/lib/platform/files'
import { REPORTS_ROOM } from '@/lib/reporting/make-reports'
import { storedReport } from '@/lib/reporting/queries/stored-report'
import { writeReportFile } from '@/lib/reporting/queries/write-report-file'
import {
  type FileFormat,
  fileTypes,
  type ReportFormat,
  type ReportTable,
} from '@/lib/reporting/reports/files/report-table'
import { writeReport } from '@/lib/reporting/reports/files/write-report'
import { type Handler, rawRoute } from './route'

/** The file of a report: the one the worker made, or a short one made while the caller waits. */
export const reportFileRoute = (): Handler =>
  rawRoute(async ({ ctx, params }) => {
    const stored = await runQuery(ctx, storedReport, { reportId: params.id })
    if (stored.status === 'failed') throw conflict('report.failed', stored.failure ?? 'This report could not be made.')
    if (stored.status !== 'done')
      throw conflict('report.not-ready', 'This report is still being made. Ask again in a moment.', {
        retryAfterSeconds: 2,
      })
    if (stored.fileName === null) return made(ctx, stored.id)
    const file = await readStreamed(ctx.organizationId, REPORTS_ROOM, stored.fileName)
    if (!file) throw notFound('file')
    return answerOf(Readable.toWeb(file) as ReadableStream, stored.format, nameOf(stored))
  })

/** An archive is kept for years: its name says of which day it is. */
const nameOf = ({ kind, format, from }: { kind: string; format: FileFormat; from: string }): string =>
  format === 'zip' ? `${kind}-${from}.zip` : `${kind}.${format}`

async function made(ctx: Ctx, reportId: string): Promise<Response> {
  let format: ReportFormat = 'csv'
  let bytes = new Uint8Array()
  const { fileName } = await runQuery(ctx, writeReportFile, {
    reportId,
    write: async (table: ReportTable, asked: ReportFormat) => {
      format = asked
      const to = new PassThrough()
      const [whole] = await Promise.all([buffer(to), writeReport(asked, table, to)])
      bytes = new Uint8Array(whole)
    },
  })
  return answerOf(bytes, format, fileName)
}

const answerOf = (body: BodyInit, format: FileFormat, name: string): Response =>
  new Response(body, {
    headers: { 'Content-Type': fileTypes[format], 'Content-Disposition': `attachment; filename="${name}"` },
  })
