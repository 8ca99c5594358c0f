import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { attention } from '@/db/schema/attention'
import type { Ctx } from '@/lib/access/ctx'
import { none, operation } from '@/lib/access/operation'
import { happened, type NewEvent } from '@/lib/events/book'
import { notFound } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { pgArray, type Tx } from '@/lib/platform/db'
import { attentionEvents } from '../events'
import { sealWork } from '../internal/sealed-work'
import { mayFollowEvents } from '../policy'
import { RaiseAttention } from '../schema'

type Items = z.output<typeof RaiseAttention>['items']

/**
 * Puts things on *needs attention*. Work that was parked before under the same id with the same content keeps its item;
 * only the reason is brought up to date.
 */
export const raiseAttention = operation({
  name: 'attention.raise',
  summary: 'Raises what a person has to look at; parked work is kept as it came',
  permission: 'attention:resolve',
  book: attentionEvents,
  input: RaiseAttention,
  output: z.object({ ids: z.array(z.uuid()) }),
  subject: (tx, input, ctx) => requireMembers(tx, ctx, input.items),
  allow: mayFollowEvents,
  run: async ({ ctx, tx, input }) => {
    const events: NewEvent[] = []
    const ids: string[] = []
    const before = await parkedBefore(tx, ctx, input.items)
    for (const item of input.items) {
      const known = item.work && before.get(`${item.work.commandId} ${item.work.bodyHash}`)
      ids.push(known ?? newId())
      if (known) {
        await tx.execute(sql`update delivery.attention set kind = ${item.kind}, code = ${item.code}, reason = ${item.reason},
          detail = ${item.detail} where organization_id = ${ctx.organizationId} and id = ${known} and status = 'open'`)
        continue
      }
      const id = ids.at(-1)!
      await insertItem(tx, ctx, id, item)
      const { kind, memberId, tripId, deliveryId, farmerId, reason } = item
      const amountPaise = typeof item.facts.amountPaise === 'number' ? item.facts.amountPaise : null
      const raised = { attentionId: id, operation: item.work?.operation ?? null, amountPaise }
      const about = { kind, memberId, tripId, deliveryId, farmerId, reason }
      const stream = { type: 'attention', id, version: 0 }
      events.push(happened(attentionEvents, stream, 'attention.raised', { ...raised, ...about }))
    }
    return { result: { ids }, events: events.length > 0 ? events : none('all of it was parked before') }
  },
})

/** @throws DomainError not_found: nobody's work is parked but a member's. */
async function requireMembers(tx: Tx, ctx: Ctx, items: Items): Promise<void> {
  const ids = [...new Set(items.map((item) => item.memberId).filter((id) => id !== null))]
  const rows = await tx.execute(sql`select 1 from "user".members
    where organization_id = ${ctx.organizationId} and id = any (${pgArray(ids)}::uuid[])`)
  if (rows.length < ids.length) throw notFound('member')
}

async function parkedBefore(tx: Tx, ctx: Ctx, items: Items): Promise<Map<string, string>> {
  const commandIds = items.flatMap((item) => (item.work ? [item.work.commandId] : []))
  const rows = await tx.execute<{ id: string; command_id: string; body_hash: string }>(sql`
    select id, command_id, body_hash from delivery.attention
    where organization_id = ${ctx.organizationId} and command_id = any (${pgArray(commandIds)}::uuid[])`)
  return new Map(rows.map((row) => [`${row.command_id} ${row.body_hash}`, row.id]))
}

function insertItem(tx: Tx, ctx: Ctx, id: string, { work, ...item }: Items[number]) {
  const { organizationId } = ctx
  const { input, dependsOn, ...known } = work ?? {}
  return tx.insert(attention).values({
    ...item,
    ...known,
    organizationId,
    id,
    inputSealed: work ? sealWork(organizationId, id, { input, dependsOn: dependsOn ?? [] }) : null,
    recordedAt: item.recordedAt ? new Date(item.recordedAt) : null,
    createdAt: ctx.now,
  })
}
