import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { keptAnswers } from '@/lib/access/commands'
import type { Ctx } from '@/lib/access/ctx'
import { id } from '@/lib/access/fields'
import { query } from '@/lib/access/query'
import { epochOf } from '@/lib/events/epoch'
import { notFound } from '@/lib/kernel/errors'
import { pgArray, type Tx } from '@/lib/platform/db'
import { unsealWork } from '../internal/sealed-work'
import { mayFollowEvents, mayResolve } from '../policy'

const ids = z.array(id).max(5_000)
const Kept = z.object({ id: z.uuid(), operation: z.string(), bodyHash: z.string(), result: z.unknown() })
const Parked = z.object({
  id: z.uuid(),
  status: z.string(),
  commandId: z.uuid(),
  bodyHash: z.string(),
  makesId: z.uuid().nullable(),
})

const Known = z.object({ kept: z.array(Kept), parked: z.array(Parked), isClockRaised: z.boolean(), epoch: z.uuid() })
type Known = z.infer<typeof Known>

/** What the sync door has to know of a batch before it runs any of it, and of which history: one statement for 500 operations. */
export const knownWork = query({
  name: 'sync.known-work',
  summary: 'Which of these commands are done or parked',
  service: 'delivery',
  permission: 'attention:resolve',
  input: z.object({ commandIds: ids, refs: ids, deviceId: id.nullable() }),
  output: Known,
  isOneStatement: true,
  allow: mayFollowEvents,
  run: async ({ ctx, tx, input }) => {
    const { organizationId } = ctx
    const [row] = await tx.execute<Known & Record<string, unknown>>(sql`
      select (select coalesce(json_agg(k), '[]') from (${keptAnswers(organizationId, input.commandIds)}) k) as kept,
        (select coalesce(json_agg(p), '[]') from (
          select id, status, command_id as "commandId", body_hash as "bodyHash", makes_id as "makesId"
          from delivery.attention where organization_id = ${organizationId}
            and (command_id = any (${pgArray(input.commandIds)}::uuid[])
              or (status = 'open' and makes_id = any (${pgArray(input.refs)}::uuid[])))) p) as parked,
        exists (select from delivery.attention where organization_id = ${organizationId} and kind = 'clock'
          and status = 'open' and device_id = ${input.deviceId}::uuid) as "isClockRaised", ${epochOf(organizationId)} as epoch`)
    return row!
  },
})

const Work = z.object({
  attentionId: z.uuid(),
  kind: z.string(),
  status: z.string(),
  memberId: z.uuid(),
  deviceId: z.uuid().nullable(),
  tripId: z.uuid().nullable(),
  commandId: z.uuid(),
  bodyHash: z.string(),
  operation: z.string(),
  operationVersion: z.number().int(),
  input: z.unknown(),
  dependsOn: z.array(z.uuid()),
  recordedAt: z.string().nullable(),
  clockOffsetMs: z.number().int().nullable(),
  version: z.number().int(),
})
export type Work = z.infer<typeof Work>

type Row = Omit<Work, 'input' | 'dependsOn'> & { input_sealed: string }

/** Parked work that waited for one of these ids, in the order in which it was done. */
export const workWaitingFor = query({
  name: 'sync.work-waiting-for',
  summary: 'Parked work that waits for one of these ids',
  service: 'delivery',
  permission: 'attention:resolve',
  input: z.object({ ids }),
  output: z.array(Work),
  isOneStatement: true,
  allow: mayFollowEvents,
  run: ({ ctx, tx, input }) =>
    readWork(tx, ctx, sql`status = 'open' and kind = 'waiting' and waits_for && ${pgArray(input.ids)}::uuid[]`),
})

/** One parked entry, whole, for whoever may resolve it. */
export const parkedWork = query({
  name: 'attention.parked-work',
  summary: 'One parked entry as it came',
  service: 'delivery',
  permission: 'attention:resolve',
  input: z.object({ attentionId: id }),
  output: Work,
  allow: () => true,
  run: async ({ ctx, tx, input }) => {
    const [work] = await readWork(tx, ctx, sql`id = ${input.attentionId}`)
    if (!work || !mayResolve(ctx.actor, work)) throw notFound('item')
    return work
  },
})

async function readWork(tx: Tx, ctx: Ctx, where: SQL): Promise<Work[]> {
  const rows = await tx.execute<Row & Record<string, unknown>>(sql`
    select id as "attentionId", kind, status, member_id as "memberId", device_id as "deviceId", trip_id as "tripId",
      command_id as "commandId", body_hash as "bodyHash", operation, operation_version as "operationVersion", input_sealed,
      recorded_at as "recordedAt", clock_offset_ms as "clockOffsetMs", version
    from delivery.attention
    where organization_id = ${ctx.organizationId} and command_id is not null and member_id is not null and ${where}
    order by recorded_at nulls last, command_id limit 500`)
  return rows.map(({ input_sealed: sealed, ...row }) => ({
    ...row,
    recordedAt: row.recordedAt ? new Date(row.recordedAt).toISOString() : null,
    ...unsealWork(ctx.organizationId, row.attentionId, sealed),
  }))
}
