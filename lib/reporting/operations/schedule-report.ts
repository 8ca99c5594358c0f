import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { reportSchedules } from '@/db/schema/reporting'
import { isOffice, memberIdOf } from '@/lib/access/actor'
import { id, ownId } from '@/lib/access/fields'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { loadSchedule, ScheduleView } from '../queries/report-schedules'
import { reportEvents } from '../report-events'
import { mayKeepReports } from '../report-policy'
import { kind, ReportFiltersInput } from '../report-schema'
import { requireFilters, scopeOf } from '../reports/choose-report'
import { findReport } from '../reports/find-report'
import { frequencies, nextDue } from '../schedules/due'

export const ScheduleReport = z
  .object({
    id: ownId,
    kind,
    filters: ReportFiltersInput.default({}),
    format: z.enum(['pdf', 'xlsx'], 'format is pdf or xlsx.'),
    every: z.enum(frequencies, 'every is day, week or month.'),
    dayNumber: z.number().int().min(1).max(28).default(1),
    minuteOfDay: z.number().int().min(0, 'A time of the day.').max(1439, 'A time of the day.'),
    recipients: z
      .array(z.email('Write an e-mail address, as name@example.com.').max(200))
      .min(1, 'Say who gets it.')
      .max(10, 'At most ten addresses.'),
  })
  .refine(({ every, dayNumber }) => every !== 'week' || dayNumber <= 7, {
    path: ['dayNumber'],
    message: 'A weekday is 1, Monday, to 7, Sunday.',
  })

export const scheduleReport = operation({
  name: 'report.schedule',
  summary: 'Sends a report by e-mail every day, week or month',
  permission: 'report:schedule',
  book: reportEvents,
  http: { method: 'POST', path: '/report-schedules', status: 201 },
  input: ScheduleReport,
  output: ScheduleView,
  allow: (actor) => isOffice(actor) && mayKeepReports(actor),
  run: async ({ ctx, tx, input }) => {
    const { report } = await findReport(tx, ctx, input.kind)
    requireFilters(report, scopeOf(ctx, report, { filters: input.filters }))
    const { id: given, ...rest } = input
    const scheduleId = given ?? newId()
    await tx.insert(reportSchedules).values({
      ...{ ...rest, id: scheduleId, organizationId: ctx.organizationId },
      nextAt: nextDue(input, ctx.organization.timeZone, ctx.now),
      createdBy: memberIdOf(ctx.actor)!,
      createdAt: ctx.now,
    })
    const stream = { type: 'report-schedule', id: scheduleId, version: 0 }
    return { result: scheduleId, events: [happened(reportEvents, stream, 'schedule.made', { scheduleId })] }
  },
  view: (tx, { ctx, result }) => loadSchedule(tx, ctx, result),
})

export const unscheduleReport = operation({
  name: 'report.unschedule',
  summary: 'Ends a report by e-mail',
  permission: 'report:schedule',
  book: reportEvents,
  http: { method: 'DELETE', path: '/report-schedules/{id}', params: { id: 'scheduleId' } },
  input: z.object({ scheduleId: id }),
  output: z.object({}),
  subject: async (tx, { scheduleId }, ctx) => {
    const own = and(eq(reportSchedules.organizationId, ctx.organizationId), eq(reportSchedules.id, scheduleId))
    const [schedule] = await tx.select().from(reportSchedules).where(own).for('update')
    if (!schedule?.isActive) throw notFound('schedule')
    return schedule
  },
  allow: isOffice,
  run: async ({ ctx, tx, subject }) => {
    const own = and(eq(reportSchedules.organizationId, ctx.organizationId), eq(reportSchedules.id, subject.id))
    await tx
      .update(reportSchedules)
      .set({ isActive: false, version: subject.version + 1 })
      .where(own)
    const stream = { type: 'report-schedule', id: subject.id, version: subject.version }
    return { result: {}, events: [happened(reportEvents, stream, 'schedule.removed', { scheduleId: subject.id })] }
  },
})
