import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { id } from '@/lib/access/fields'
import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { reportEvents } from '../report-events'
import { mayMakeFiles } from '../report-policy'
import { nextDue, type Rhythm } from '../schedules/due'

export const MOST_ATTEMPTS = 4
const GIVEN_UP_AFTER_MS = 15 * 60_000
/** 5, 15, 45 minutes. */
const pauseMs = (attempt: number): number => 5 * 60_000 * 3 ** (attempt - 1)

type Due = Rhythm & { id: string; nextAt: string }

/** Takes one time that is due, so that no other worker sends it: first what failed and may be tried again, then what is new. */
export const claimSend = operation({
  name: 'report.claim-send',
  summary: 'Takes the next report that is to go out by e-mail',
  permission: 'report:run',
  book: reportEvents,
  input: z.object({}),
  output: z.object({ scheduleId: z.uuid().nullable(), dueAt: z.string() }),
  allow: mayMakeFiles,
  run: async ({ ctx, tx }) => {
    const [now, before] = [ctx.now.toISOString(), new Date(ctx.now.getTime() - GIVEN_UP_AFTER_MS).toISOString()]
    const taken = (scheduleId: string | null, dueAt: string) => ({
      result: { scheduleId, dueAt },
      events: none('taking work changes nothing for anybody'),
    })
    const [again] = await tx.execute<{ scheduleId: string; dueAt: string }>(sql`
      update reporting.report_sends set status = 'sending', attempt_count = attempt_count + 1,
        retry_at = ${now}::timestamptz
      where organization_id = ${ctx.organizationId} and (schedule_id, due_at) = (
        select schedule_id, due_at from reporting.report_sends where organization_id = ${ctx.organizationId}
          and ((status = 'retrying' and retry_at <= ${now}::timestamptz) or (status = 'sending' and retry_at < ${before}::timestamptz))
        order by due_at limit 1 for update skip locked)
      returning schedule_id as "scheduleId", due_at as "dueAt"`)
    if (again) return taken(again.scheduleId, new Date(again.dueAt).toISOString())
    const [due] = await tx.execute<Due>(sql`
      select id, every, day_number as "dayNumber", minute_of_day as "minuteOfDay", next_at as "nextAt"
      from reporting.report_schedules where organization_id = ${ctx.organizationId} and is_active
        and next_at <= ${now}::timestamptz order by next_at, id limit 1 for update skip locked`)
    if (!due) return taken(null, now)
    const dueAt = new Date(due.nextAt)
    const next = nextDue(due, ctx.organization.timeZone, dueAt).toISOString()
    await tx.execute(sql`update reporting.report_schedules set next_at = ${next}::timestamptz
      where organization_id = ${ctx.organizationId} and id = ${due.id} returning id`)
    await tx.execute(sql`insert into reporting.report_sends (organization_id, schedule_id, due_at, status, attempt_count, retry_at)
      values (${ctx.organizationId}, ${due.id}, ${dueAt.toISOString()}::timestamptz, 'sending', 1, ${now}::timestamptz)
      on conflict do nothing returning 1`)
    return taken(due.id, dueAt.toISOString())
  },
})

/** Writes down how it went: sent, to be tried again, or given up. */
export const noteSend = operation({
  name: 'report.note-send',
  summary: 'Notes that a report went out by e-mail, or why it did not',
  permission: 'report:run',
  book: reportEvents,
  input: z.object({ scheduleId: id, dueAt: z.iso.datetime(), failure: z.string().max(500).nullable() }),
  output: z.object({}),
  subject: async (tx, { scheduleId, dueAt }, ctx) => {
    const [send] = await tx.execute<{ attempts: number }>(sql`
      select attempt_count as attempts from reporting.report_sends where organization_id = ${ctx.organizationId}
        and schedule_id = ${scheduleId} and due_at = ${dueAt}::timestamptz for update`)
    if (!send) throw notFound('schedule')
    return send
  },
  allow: mayMakeFiles,
  run: async ({ ctx, tx, input: { scheduleId, dueAt, failure }, subject: { attempts } }) => {
    const status = failure === null ? 'sent' : attempts >= MOST_ATTEMPTS ? 'failed' : 'retrying'
    const retryAt = new Date(ctx.now.getTime() + pauseMs(attempts)).toISOString()
    await tx.execute(sql`update reporting.report_sends set status = ${status}, failure = ${failure},
        retry_at = ${retryAt}::timestamptz, sent_at = case when ${status} = 'sent' then ${ctx.now.toISOString()}::timestamptz end
      where organization_id = ${ctx.organizationId} and schedule_id = ${scheduleId} and due_at = ${dueAt}::timestamptz
      returning 1`)
    if (status === 'retrying') return { result: {}, events: none('it is tried again') }
    const stream = { type: 'report-send', id: newId(), version: 0 }
    const name = status === 'sent' ? 'schedule.sent' : 'schedule.failed'
    return { result: {}, events: [happened(reportEvents, stream, name, { scheduleId, dueAt })] }
  },
})
