import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { savedReports } from '@/db/schema/reporting'
import { memberIdOf } from '@/lib/access/actor'
import { id, name, ownId } from '@/lib/access/fields'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { loadSavedReport, SavedReportView } from '../queries/saved-reports'
import { reportEvents } from '../report-events'
import { mayChangeSaved, mayKeepReports, maySeeReport } from '../report-policy'
import { ReportDesignInput } from '../report-schema'
import { reportOf } from '../reports/catalogue'
import { designedReport } from '../reports/designed-report'

export const saveReport = operation({
  name: 'report.save',
  summary: 'Saves a report of one’s own making, for oneself or for the organization',
  permission: 'report:run',
  book: reportEvents,
  http: { method: 'POST', path: '/saved-reports', status: 201 },
  input: z.object({
    id: ownId,
    name: name('The name'),
    isShared: z.boolean().default(false),
    design: ReportDesignInput,
  }),
  output: SavedReportView,
  allow: (actor, _subject, { design }) => mayKeepReports(actor) && maySeeReport(actor, reportOf(design.source)),
  run: async ({ ctx, tx, input }) => {
    // Said now, not when somebody opens it: every column is one of the source's.
    designedReport(input.design)
    const reportId = input.id ?? newId()
    const { name: called, isShared, design } = input
    await tx.insert(savedReports).values({
      ...{ id: reportId, organizationId: ctx.organizationId, name: called, isShared, design },
      ...{ ownerId: memberIdOf(ctx.actor)!, createdAt: ctx.now },
    })
    const stream = { type: 'saved-report', id: reportId, version: 0 }
    return { result: reportId, events: [happened(reportEvents, stream, 'report.saved', { savedReportId: reportId })] }
  },
  view: (tx, { ctx, result }) => loadSavedReport(tx, ctx, result),
})

export const removeSavedReport = operation({
  name: 'report.remove-saved',
  summary: 'Removes a saved report; files made of it stay',
  permission: 'report:run',
  book: reportEvents,
  http: { method: 'DELETE', path: '/saved-reports/{id}', params: { id: 'savedReportId' } },
  input: z.object({ savedReportId: id }),
  output: z.object({}),
  subject: async (tx, { savedReportId }, ctx) => {
    const own = and(eq(savedReports.organizationId, ctx.organizationId), eq(savedReports.id, savedReportId))
    const [saved] = await tx.select().from(savedReports).where(own).for('update')
    if (!saved || (!saved.isShared && saved.ownerId !== memberIdOf(ctx.actor))) throw notFound('report')
    return saved
  },
  allow: mayChangeSaved,
  run: async ({ tx, subject: { organizationId, id: savedReportId, version } }) => {
    await tx
      .delete(savedReports)
      .where(and(eq(savedReports.organizationId, organizationId), eq(savedReports.id, savedReportId)))
    const stream = { type: 'saved-report', id: savedReportId, version }
    return { result: {}, events: [happened(reportEvents, stream, 'report.removed', { savedReportId })] }
  },
})
