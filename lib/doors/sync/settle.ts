import { memberIdOf } from '@/lib/access/actor'
import { asSystem, type Ctx } from '@/lib/access/ctx'
import { runOperation, runQuery } from '@/lib/access/runner'
import { DomainError } from '@/lib/kernel/errors'
import { resolveAttention } from '@/lib/services/delivery/operations/resolve-attention'
import { type Work, workWaitingFor } from '@/lib/services/delivery/queries/parked-work'
import { kindOf } from '@/lib/services/delivery/rules/attention-kinds'
import { ctxOfMember } from '@/lib/services/user/authenticate'
import { type Entry, entryOf } from './entry'
import { parkRefused } from './park'
import { isRetryable, type Round, readKnown, takeIn } from './take-in'

/** A round to its end: what was refused is parked, what was parked and is done now is closed, what waited for it is done. */
export async function settleRound(round: Round): Promise<Map<Entry, string>> {
  const parked = await parkRefused(round)
  await closeDone(round)
  const came = idsOfDone(round)
  if (came.length > 0) await release(round.ctx, came, new Set(round.byId.keys()))
  return parked
}

/**
 * What was parked because something was not here may have missed it: that came after the entry was judged, and looked for
 * who waits before the entry was parked. Now that it is parked, whatever comes finds it; what has come is found by one more try.
 */
export async function tryWaiting({ ctx, outcomes }: Round): Promise<void> {
  const waiting = [...outcomes].filter(([, outcome]) => outcome.status === 'rejected' && isWaiting(outcome.error))
  const ids = waiting.flatMap(([entry]) => [...entry.refs, ...entry.dependsOn])
  if (ids.length > 0) await release(ctx, [...new Set(ids)], new Set())
}

const isWaiting = (error: unknown): boolean =>
  error instanceof DomainError && !isRetryable(error) && kindOf(error.reason) === 'waiting'

/** Items whose entry has come again and was done this time. */
async function closeDone({ ctx, known, outcomes }: Round): Promise<void> {
  for (const [entry, outcome] of outcomes) {
    if (outcome.status === 'rejected') continue
    const item = known.parked.find(
      (each) => each.commandId === entry.id && each.bodyHash === entry.hash && each.status === 'open',
    )
    if (item) await close(ctx, item.id)
  }
}

async function close(ctx: Ctx, attentionId: string): Promise<void> {
  const input = { attentionId, how: 'apply' as const, reason: 'What it waited for came, and it was done by itself.' }
  await runOperation(asSystem(ctx, 'sync'), resolveAttention, input).catch((error) => {
    // Another batch of the same phone closed it a moment ago.
    if (!(error instanceof DomainError) || error.reason !== 'attention.already-resolved') throw error
  })
}

/** Every id that is on the books since this round: commands, records they made and records they spoke of. */
function idsOfDone({ outcomes }: Round): string[] {
  const done = [...outcomes].filter(([, outcome]) => outcome.status === 'done').map(([entry]) => entry)
  return [...new Set(done.flatMap((entry) => [entry.id, ...entry.refs, ...(entry.makesId ? [entry.makesId] : [])]))]
}

/**
 * Parked work that waited for one of these ids is tried again, as its author, in the order in which it was done.
 * Whatever succeeds releases what waited for it in turn.
 */
export async function release(ctx: Ctx, ids: string[], except: ReadonlySet<string>): Promise<void> {
  const waiting = await runQuery(asSystem(ctx, 'sync'), workWaitingFor, { ids: ids.slice(0, 5_000) })
  const groups = new Map<string, Work[]>()
  for (const work of waiting.filter((each) => !except.has(each.commandId))) {
    const key = `${work.memberId} ${work.deviceId}`
    groups.set(key, [...(groups.get(key) ?? []), work])
  }
  for (const works of groups.values()) {
    const { memberId, deviceId } = works[0]!
    const author = memberIdOf(ctx.actor) === memberId ? ctx : await ctxOfMember(ctx, memberId)
    if (!author) continue
    const from = { deviceId: deviceId ?? memberId, clockOffsetMs: null }
    const entries = works.map(entryFrom)
    const known = await readKnown(author, entries, from.deviceId)
    await settleRound(await takeIn(author, entries, { ...from, known }))
  }
}

/** Parked work as an entry again. */
export const entryFrom = (work: Work, index: number): Entry => ({
  ...entryOf({
    index,
    ...{ id: work.commandId, name: work.operation, version: work.operationVersion, rawInput: work.input },
    recordedAt: work.recordedAt ? new Date(work.recordedAt) : null,
    dependsOn: work.dependsOn,
  }),
  clockOffsetMs: work.clockOffsetMs,
})
