import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { reportRuns } from '@/db/schema/reporting'
import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { notFound } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { reportEvents } from '../report-events'
import { mayMakeFiles } from '../report-policy'
import { ReportRef } from '../report-schema'

/** A worker that died leaves its report to another after this long. */
const GIVEN_UP_AFTER_MS = 15 * 60_000

/** Takes the next report that waits, so that no other worker makes it too. */
export const claimReport = operation({
  name: 'report.claim',
  summary: 'Takes the next report that waits for its file',
  permission: 'report:run',
  book: reportEvents,
  input: z.object({}),
  output: z.object({ reportId: z.uuid().nullable() }),
  allow: mayMakeFiles,
  run: async ({ ctx, tx }) => {
    const before = new Date(ctx.now.getTime() - GIVEN_UP_AFTER_MS).toISOString()
    const [row] = await tx.execute<{ id: string }>(sql`
      update reporting.report_runs set status = 'running', started_at = ${ctx.now.toISOString()}::timestamptz, done_count = 0
      where organization_id = ${ctx.organizationId} and id = (
        select id from reporting.report_runs where organization_id = ${ctx.organizationId}
          and (status = 'waiting' or (status = 'running' and started_at < ${before}::timestamptz))
        order by created_at limit 1 for update skip locked)
      returning id`)
    return { result: { reportId: row?.id ?? null }, events: none('taking work changes nothing for anybody') }
  },
})

/** How far a file is; its own transaction, so that the screen sees it grow. */
export const noteProgress = operation({
  name: 'report.note-progress',
  summary: 'Notes how many rows of a report are written',
  permission: 'report:run',
  book: reportEvents,
  input: ReportRef.extend({ doneCount: z.number().int() }),
  output: z.object({}),
  subject: (tx, input, ctx) => lockRun(tx, ctx.organizationId, input.reportId),
  allow: mayMakeFiles,
  run: async ({ tx, input, subject }) => {
    await change(tx, subject, { doneCount: input.doneCount })
    return { result: {}, events: none('progress is no fact') }
  },
})

export const finishReport = operation({
  name: 'report.finish',
  summary: 'Notes that a report’s file is there, or why it is not',
  permission: 'report:run',
  book: reportEvents,
  input: ReportRef.extend({
    rowCount: z.number().int(),
    fileName: z.string().max(60).nullable(),
    failure: z.string().max(500).nullable(),
  }),
  output: z.object({}),
  subject: (tx, input, ctx) => lockRun(tx, ctx.organizationId, input.reportId),
  allow: mayMakeFiles,
  run: async ({ ctx, tx, input, subject }) => {
    const { reportId, rowCount, fileName, failure } = input
    const version = subject.version + 1
    await change(tx, subject, {
      ...{ status: failure ? 'failed' : 'done', fileName, failure, finishedAt: ctx.now, version },
      ...(failure === null && { rowCount, doneCount: rowCount }),
    })
    const stream = { type: 'report', id: reportId, version: subject.version }
    const event = failure
      ? happened(reportEvents, stream, 'report.failed', { reportId })
      : happened(reportEvents, stream, 'report.finished', { reportId, rowCount })
    return { result: {}, events: [event] }
  },
})

type Run = typeof reportRuns.$inferSelect

async function lockRun(tx: Tx, organizationId: string, reportId: string): Promise<Run> {
  const own = and(eq(reportRuns.organizationId, organizationId), eq(reportRuns.id, reportId))
  const [run] = await tx.select().from(reportRuns).where(own).for('update')
  if (!run) throw notFound('report')
  return run
}

const change = (tx: Tx, { organizationId, id }: Run, changes: Partial<Run>) =>
  tx
    .update(reportRuns)
    .set(changes)
    .where(and(eq(reportRuns.organizationId, organizationId), eq(reportRuns.id, id)))
