import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { none, operation } from '@/lib/access/operation'
import { notFound } from '@/lib/kernel/errors'
import { attentionEvents } from '../events'
import { mayFollowEvents } from '../policy'
import { ReportContact } from '../schema'

/** Called by the sync door: this phone was heard of just now. */
export const reportContact = operation({
  name: 'phone.report-contact',
  summary: 'Notes when a phone was last heard of',
  permission: 'trip:collect',
  book: attentionEvents,
  input: ReportContact,
  output: z.object({}),
  allow: mayFollowEvents,
  run: async ({ ctx, tx, input }) => {
    const rows = await tx.execute(sql`
      insert into delivery.phones as p (organization_id, member_id, device_id, last_contact_at, clock_offset_ms, app_version)
      select organization_id, id, ${input.deviceId}::uuid, ${ctx.now.toISOString()}::timestamptz, ${input.clockOffsetMs}::bigint, ${input.appVersion}
      from "user".members where organization_id = ${ctx.organizationId} and id = ${input.memberId}
      on conflict (organization_id, member_id, device_id) do update set
        last_contact_at = greatest(p.last_contact_at, excluded.last_contact_at), overdue_told_at = null,
        clock_offset_ms = coalesce(excluded.clock_offset_ms, p.clock_offset_ms),
        app_version = coalesce(excluded.app_version, p.app_version)
      returning device_id`)
    if (rows.length === 0) throw notFound('member')
    return { result: {}, events: none('heard of every few seconds: the time of the last contact is enough') }
  },
})
