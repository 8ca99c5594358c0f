import { sql } from 'drizzle-orm'
import { reportRuns } from '@/db/schema/reporting'
import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { invalid, notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { dayOf } from '@/lib/kernel/time'
import { loadClosing } from '../queries/closing'
import { loadRun, presentRun } from '../queries/report-runs'
import { reportEvents } from '../report-events'
import { mayRunReports } from '../report-policy'
import { RequestClosing } from '../report-schema'
import { ReportRunView } from '../report-view'

/** The ledger and the list of photos: they are there even when nothing happened. */
const ALWAYS = 2

/** Asks for one archive of everything a day or a trip leaves: slips, ledger, photos, and a manifest with the hash of each. */
export const requestClosing = operation({
  name: 'report.request-closing',
  summary: 'Asks for the close of a day or of a trip as one ZIP; it is made in the background',
  permission: 'ledger:read',
  book: reportEvents,
  http: { method: 'POST', path: '/closings', status: 201 },
  input: RequestClosing,
  output: ReportRunView,
  subject: async (tx, { day, tripId }, ctx) => {
    if (day) return day
    const [trip] = await tx.execute<{ day: string }>(sql`
      select scheduled_on::text as day from delivery.trips
      where organization_id = ${ctx.organizationId} and id = ${tripId!}`)
    if (!trip) throw notFound('trip')
    return trip.day
  },
  allow: mayRunReports,
  run: async ({ ctx, tx, input, subject: day }) => {
    if (input.day && day > dayOf(ctx.now, ctx.organization.timeZone))
      throw invalid([{ path: 'day', message: 'This day has not come yet.' }])
    const tripId = input.tripId ?? null
    const { trips, photos } = await loadClosing(tx, ctx, { from: day, to: day, tripId })
    const id = input.id ?? newId()
    const kind = tripId ? 'close-of-trip' : 'close-of-day'
    const rowCount = trips.length + photos.length + ALWAYS
    await tx.insert(reportRuns).values({
      ...{ id, organizationId: ctx.organizationId, kind, format: 'zip', design: null, fromOn: day, toOn: day },
      ...{ filters: tripId ? { tripId } : {}, onlyMemberId: null, requestedBy: memberIdOf(ctx.actor), rowCount },
      ...{ doneCount: 0, status: 'waiting', createdAt: ctx.now },
    })
    await tx.execute(sql`select pg_notify('farmtally_reports', ${ctx.organizationId}::text)`)
    const requested = { reportId: id, kind, format: 'zip', rowCount }
    const stream = { type: 'report', id, version: 0 }
    return { result: id, events: [happened(reportEvents, stream, 'report.requested', requested)] }
  },
  view: async (tx, { ctx, result }) => presentRun(await loadRun(tx, ctx, result)),
})
