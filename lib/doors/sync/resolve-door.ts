import { isOffice, memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { parse } from '@/lib/access/parse'
import { runOperation, runQuery } from '@/lib/access/runner'
import { requireStatus, requireVersion } from '@/lib/access/versions'
import { refused } from '@/lib/kernel/errors'
import { openDelivery } from '@/lib/services/delivery/operations/open-delivery'
import { resolveAttention } from '@/lib/services/delivery/operations/resolve-attention'
import { getDelivery } from '@/lib/services/delivery/queries/deliveries'
import { parkedWork, type Work } from '@/lib/services/delivery/queries/parked-work'
import { isParked } from '@/lib/services/delivery/rules/attention-kinds'
import { ResolveAttention } from '@/lib/services/delivery/schema'
import type { AttentionView } from '@/lib/services/delivery/view'
import { ctxOfMember } from '@/lib/services/user/authenticate'
import { readJson } from '../read-body'
import { answer, enter, type Handler, ifMatch } from '../route'
import { type Entry, entryOf } from './entry'
import { OURS } from './ours'
import { entryFrom, release } from './settle'
import { ctxFor } from './take-in'

/** Deals with an item of *needs attention*. */
export const resolveRoute = (): Handler => (request, context) =>
  answer(request, async (requestId, headers) => {
    for (const [name, value] of Object.entries(OURS)) headers.set(name, value)
    const body = await readJson(request)
    const ctx = await enter(request, requestId, headers)
    const { id } = await context.params
    return Response.json(await resolve(ctx, { ...body, ...ifMatch(request), attentionId: id }), { headers })
  })

/** Applying runs the entry first, through the same runner; only what is on the books is closed as applied. */
export async function resolve(ctx: Ctx, body: unknown): Promise<AttentionView> {
  const input = parse(ResolveAttention, body)
  const came = input.how === 'apply' ? await apply(ctx, input) : []
  const { value } = await runOperation(ctx, resolveAttention, input)
  if (came.length > 0) await release(ctx, came, new Set())
  return value
}

type Resolving = {
  attentionId: string
  expectedVersion?: number
  tripId?: string
  input?: Record<string, unknown>
}

/** Runs parked work as its author's; gives every id that what waits may wait for. */
async function apply(ctx: Ctx, { attentionId, expectedVersion, tripId, input }: Resolving): Promise<string[]> {
  const work = await runQuery(ctx, parkedWork, { attentionId })
  requireVersion(work, expectedVersion)
  requireStatus(work.status, ['open'], 'attention.already-resolved', 'Somebody has dealt with this already.')
  if (!isParked(work.kind)) throw refused('attention.wrong-way', 'This is on the books already: mark it as seen.')
  const author = await authorOf(ctx, work)
  const entry = await wantedEntry(author, work, { tripId, input })
  if (entry.fault) throw entry.fault
  const { operation, input: ready } = entry.ready!
  const from = { ctx: author, deviceId: work.deviceId ?? work.memberId, clockOffsetMs: work.clockOffsetMs }
  await runOperation(ctxFor(from, entry), operation, ready, { id: entry.id, origin: 'phone' })
  return [work.commandId, entry.id, ...entry.refs, ...(entry.makesId ? [entry.makesId] : [])]
}

/** The office vouches for whoever did it; a field manager applies own work with own rights. */
async function authorOf(ctx: Ctx, work: Work): Promise<Ctx> {
  const vouchedBy = memberIdOf(ctx.actor)
  if (!isOffice(ctx.actor) || !vouchedBy) return ctx
  const author = await ctxOfMember(ctx, work.memberId, vouchedBy)
  if (!author) throw refused('member.unknown', 'Whoever did this is not in the team any more.')
  return author
}

/** As it came it keeps its own id; moved or corrected it is another entry, under the item's. */
async function wantedEntry(author: Ctx, work: Work, to: Pick<Resolving, 'tripId' | 'input'>): Promise<Entry> {
  if (!to.tripId && !to.input && work.kind !== 'conflict') return entryFrom(work, 0)
  const before = (work.input ?? {}) as Record<string, unknown>
  const changed = { ...before, ...to.input }
  const rawInput = to.tripId ? await onTrip(author, changed, to.tripId, work) : changed
  const recordedAt = work.recordedAt ? new Date(work.recordedAt) : null
  const { attentionId: id, operation: name, operationVersion: version } = work
  return entryOf({ index: 0, id, name, version, rawInput, recordedAt, dependsOn: [] })
}

/** The entry on another trip. What speaks of a delivery moves to the same farmer's delivery there, opened if need be. */
async function onTrip(author: Ctx, input: Record<string, unknown>, tripId: string, work: Work) {
  if (typeof input.deliveryId !== 'string') return { ...input, tripId }
  const { farmerId } = await runQuery(author, getDelivery, { deliveryId: input.deliveryId })
  const from = { ctx: author, deviceId: work.deviceId ?? work.memberId, clockOffsetMs: work.clockOffsetMs }
  const ctx = ctxFor(from, entryFrom(work, 0))
  const opened = await runOperation(ctx, openDelivery, { tripId, farmerId })
  return { ...input, deliveryId: opened.value.id }
}
