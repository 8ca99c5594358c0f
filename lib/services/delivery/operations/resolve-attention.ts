import { and, eq, sql } from 'drizzle-orm'
import { attention } from '@/db/schema/attention'
import { isOffice, memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { invalid, notFound, refused } from '@/lib/kernel/errors'
import type { Tx } from '@/lib/platform/db'
import { attentionEvents } from '../events'
import { unsealWork } from '../internal/sealed-work'
import { mayResolve } from '../policy'
import { loadAttention } from '../queries/attention'
import { isParked } from '../rules/attention-kinds'
import { cashRefusal, isCashPaid } from '../rules/cash-paid'
import { ResolveAttention } from '../schema'
import { AttentionView } from '../view'

const outcomes = { apply: 'applied', discard: 'discarded', seen: 'seen' } as const

/**
 * Closes an item. `apply` is closed by the sync door once the work itself is on the books, and is refused before.
 */
export const resolveAttention = operation({
  name: 'attention.resolve',
  summary: 'Deals with an item: apply it (to another trip, corrected), discard it with a reason, or mark it as seen',
  permission: 'attention:resolve',
  book: attentionEvents,
  http: { method: 'POST', path: '/attention/{id}/resolve', params: { id: 'attentionId' } },
  input: ResolveAttention,
  output: AttentionView,
  subject: (tx, input, ctx) => lockItem(tx, ctx.organizationId, input.attentionId),
  allow: mayResolve,
  run: async ({ ctx, tx, input, subject: item }) => {
    requireVersion(item, input.expectedVersion)
    requireStatus(item.status, ['open'], 'attention.already-resolved', 'Somebody has dealt with this already.')
    const how = outcomes[input.how]
    if (isParked(item.kind) ? how === 'seen' : how === 'applied')
      throw refused('attention.wrong-way', isParked(item.kind) ? WORK_IS_OUT : WORK_IS_IN)
    if (how === 'discarded' && !input.reason)
      throw invalid([{ path: 'reason', message: 'Say why this is not to be booked.' }])
    if (how === 'discarded' && !isOffice(ctx.actor)) requireNoCash(item)
    if (how === 'applied') await requireOnBooks(tx, item)
    const resolvedBy = memberIdOf(ctx.actor)
    await tx
      .update(attention)
      .set({
        ...{ status: how, resolvedAt: ctx.now, resolvedBy, resolution: input.reason ?? null },
        version: item.version + 1,
      })
      .where(and(eq(attention.organizationId, item.organizationId), eq(attention.id, item.id)))
    const { id, version, kind, memberId, tripId } = item
    const resolved = { attentionId: id, kind, memberId, tripId, how, resolvedBy }
    const stream = { type: 'attention', id, version }
    return { result: id, events: [happened(attentionEvents, stream, 'attention.resolved', resolved)] }
  },
  view: (tx, { ctx, result }) => loadAttention(tx, ctx, result),
})

const WORK_IS_OUT = 'This entry is not on the books: apply it, or discard it with a reason.'
const WORK_IS_IN = 'This is on the books already: mark it as seen.'

async function lockItem(tx: Tx, organizationId: string, attentionId: string) {
  const [item] = await tx
    .select()
    .from(attention)
    .where(and(eq(attention.organizationId, organizationId), eq(attention.id, attentionId)))
    .for('update')
  if (!item) throw notFound('item')
  return item
}

/** @throws DomainError refused when the work was not done: neither under its own id nor, corrected, under the item's. */
async function requireOnBooks(tx: Tx, item: typeof attention.$inferSelect): Promise<void> {
  const [done] = await tx.execute(sql`select 1 from events.commands where organization_id = ${item.organizationId}
    and (command_id = ${item.commandId} and body_hash = ${item.bodyHash} or command_id = ${item.id})`)
  if (!done) throw refused('attention.not-applied', 'Open the item and press Apply there.')
}

/** @throws DomainError `attention.cash-paid`: whoever handed it over does not take it off the books. */
function requireNoCash({ organizationId, id, operation, inputSealed }: typeof attention.$inferSelect): void {
  if (inputSealed && isCashPaid(operation, unsealWork(organizationId, id, inputSealed).input)) throw cashRefusal()
}
