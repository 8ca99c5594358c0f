import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { none, operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { attentionEvents } from '../events'
import { mayFollowEvents } from '../policy'

type Row = { device_id: string; member_id: string; trip_id: string; last_contact_at: string }

/** A phone with an open trip that was not heard of for a day may hold work that nobody else has. Told once a silence. */
export const tellOverdue = operation({
  name: 'phone.tell-overdue',
  summary: 'Tells of phones with an open trip that were silent for 24 hours',
  permission: 'trip:review',
  book: attentionEvents,
  input: z.object({}),
  output: z.object({ count: z.number().int() }),
  allow: mayFollowEvents,
  run: async ({ ctx, tx }) => {
    const now = sql`${ctx.now.toISOString()}::timestamptz`
    const rows = await tx.execute<Row>(sql`
      update delivery.phones p set overdue_told_at = ${now}
      from (
        select distinct on (field_manager_id) field_manager_id, id from delivery.trips
        where organization_id = ${ctx.organizationId} and status in ('open', 'returned') and started_at is not null
        order by field_manager_id, scheduled_on desc, id
      ) t
      where p.organization_id = ${ctx.organizationId} and t.field_manager_id = p.member_id
        and p.overdue_told_at is null and p.last_contact_at < ${now} - interval '24 hours'
        and p.last_contact_at > ${now} - interval '30 days'
      returning p.device_id, p.member_id, t.id as trip_id, p.last_contact_at`)
    const events = rows.map((row) => {
      const lastContactAt = new Date(row.last_contact_at).toISOString()
      const overdue = { memberId: row.member_id, deviceId: row.device_id, tripId: row.trip_id, lastContactAt }
      return happened(attentionEvents, { type: 'silence', id: newId(), version: 0 }, 'phone.overdue', overdue)
    })
    return { result: { count: rows.length }, events: events.length > 0 ? events : none('every phone was heard of') }
  },
})
