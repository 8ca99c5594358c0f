import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { isOffice } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { query } from '@/lib/access/query'
import { isUuid } from '@/lib/kernel/ids'
import type { Tx } from '@/lib/platform/db'
import { reports } from '../reports/catalogue'
import { frequencies } from '../schedules/due'

export const ScheduleView = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  filters: z.record(z.string(), z.string()),
  format: z.enum(['pdf', 'xlsx']),
  every: z.enum(frequencies),
  dayNumber: z.number().int(),
  minuteOfDay: z.number().int(),
  recipients: z.array(z.string()),
  nextAt: z.string(),
  /** The last time it was due: that it went out, or why it did not. */
  last: z
    .object({
      dueAt: z.string(),
      status: z.enum(['sending', 'sent', 'retrying', 'failed']),
      failure: z.string().nullable(),
    })
    .nullable(),
})
export type ScheduleView = z.infer<typeof ScheduleView>
type Row = ScheduleView & { savedName: string | null }

const schedules = (ctx: Ctx, which: SQL) => sql`
  select s.id, s.kind, r.name as "savedName", s.filters, s.format, s.every, s.day_number as "dayNumber",
    s.minute_of_day as "minuteOfDay", s.recipients, s.next_at as "nextAt",
    (select json_build_object('dueAt', d.due_at, 'status', d.status, 'failure', d.failure) from reporting.report_sends d
      where d.organization_id = s.organization_id and d.schedule_id = s.id order by d.due_at desc limit 1) as last
  from reporting.report_schedules s
  left join reporting.saved_reports r on r.organization_id = s.organization_id and r.id::text = s.kind
  where s.organization_id = ${ctx.organizationId} and s.is_active and ${which} order by s.created_at, s.id limit 200`

const present = ({ savedName, ...row }: Row): ScheduleView => ({
  ...row,
  title: isUuid(row.kind) ? (savedName ?? 'Own report') : (reports.find(({ kind }) => kind === row.kind)?.title ?? ''),
  nextAt: new Date(row.nextAt).toISOString(),
  last: row.last && { ...row.last, dueAt: new Date(row.last.dueAt).toISOString() },
})

export async function loadSchedule(tx: Tx, ctx: Ctx, scheduleId: string): Promise<ScheduleView> {
  return present((await tx.execute<Row>(schedules(ctx, sql`s.id = ${scheduleId}`)))[0]!)
}

export const listSchedules = query({
  name: 'report.list-schedules',
  summary: 'Reports that go out by e-mail, when, to whom, and how it went last',
  service: 'reporting',
  permission: 'report:schedule',
  http: { method: 'GET', path: '/report-schedules' },
  input: z.object({}),
  output: z.object({ data: z.array(ScheduleView) }),
  isOneStatement: true,
  allow: isOffice,
  run: async ({ ctx, tx }) => ({ data: (await tx.execute<Row>(schedules(ctx, sql`true`))).map(present) }),
})
