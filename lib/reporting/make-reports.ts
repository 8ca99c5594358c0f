import type { Ctx } from '@/lib/access/ctx'
import { runOperation, runQuery } from '@/lib/access/runner'
import { DomainError } from '@/lib/kernel/errors'
import { randomName, writeStreamed } from '@/lib/platform/files'
import { log } from '@/lib/platform/log'
import { makeClosing } from './make-closing'
import { claimReport, finishReport, noteProgress } from './operations/make-report'
import { storedReport } from './queries/stored-report'
import { writeReportFile } from './queries/write-report-file'
import type { ReportFormat, ReportTable } from './reports/files/report-table'
import { writeReport } from './reports/files/write-report'

export const REPORTS_ROOM = 'reports'
const TOLD_EVERY = 10_000

/**
 * Makes the files of an organization's reports that wait, one after the other.
 * @param ctx the system in that organization
 * @returns how many it made or gave up
 */
export async function makeReports(ctx: Ctx): Promise<number> {
  for (let count = 0; ; count++) {
    const { reportId } = (await runOperation(ctx, claimReport, {})).value
    if (!reportId) return count
    await makeOne(ctx, reportId)
  }
}

async function makeOne(ctx: Ctx, reportId: string): Promise<void> {
  let extension: string = 'csv'
  const base = randomName('x').split('.')[0]
  const fileName = () => `${base}.${extension}`
  try {
    const { format } = await runQuery(ctx, storedReport, { reportId })
    if (format === 'zip') return await makeArchive(ctx, reportId, `${base}.zip`)
    const { rowCount } = await runQuery(ctx, writeReportFile, {
      reportId,
      write: (table: ReportTable, format: ReportFormat) => {
        extension = format
        return writeStreamed(ctx.organizationId, REPORTS_ROOM, fileName(), (to) =>
          writeReport(format, table, to, (done) => tellEvery(ctx, reportId, done)),
        )
      },
    })
    await runOperation(ctx, finishReport, { reportId, rowCount, fileName: fileName(), failure: null })
  } catch (error) {
    log().warn({ err: error, reportId }, 'a report was not made')
    const failure =
      error instanceof DomainError && error.code !== 'internal'
        ? error.message
        : 'The report could not be made. Try again, or choose a shorter time.'
    await runOperation(ctx, finishReport, { reportId, rowCount: 0, fileName: null, failure })
  }
}

async function makeArchive(ctx: Ctx, reportId: string, fileName: string): Promise<void> {
  let rowCount = 0
  await writeStreamed(ctx.organizationId, REPORTS_ROOM, fileName, async (to) => {
    rowCount = await makeClosing(ctx, reportId, to, async (doneCount) => {
      await runOperation(ctx, noteProgress, { reportId, doneCount })
    })
  })
  await runOperation(ctx, finishReport, { reportId, rowCount, fileName, failure: null })
}

async function tellEvery(ctx: Ctx, reportId: string, doneCount: number): Promise<void> {
  if (doneCount % TOLD_EVERY === 0) await runOperation(ctx, noteProgress, { reportId, doneCount })
}
