import type { Ctx } from '@/lib/access/ctx'
import { asSystem, reporting } from '@/lib/access/ctx'
import { happenedAt } from '@/lib/access/reported'
import { dependencyRejected, idReused, runTogether } from '@/lib/access/run-together'
import { runOperation, runQuery } from '@/lib/access/runner'
import { DomainError, refused } from '@/lib/kernel/errors'
import { knownWork } from '@/lib/services/delivery/queries/parked-work'
import type { Entry } from './entry'
import { inOrder } from './order'

export type Outcome = { status: 'done' | 'replayed'; value: unknown } | { status: 'rejected'; error: unknown }
type Known = Awaited<ReturnType<typeof readKnown>>

/** A batch while it is taken in: what was known before, and what became of each entry so far. */
export type Round = {
  ctx: Ctx
  deviceId: string
  clockOffsetMs: number | null
  known: Known
  outcomes: Map<Entry, Outcome>
  byId: Map<string, Entry>
}

/**
 * Runs every entry by the same runner as everybody's, one after the other, each by itself: a bad one stops nothing but
 * what depends on it. Neighbouring bags of one delivery share a transaction.
 */
export async function takeIn(
  ctx: Ctx,
  entries: Entry[],
  from: Pick<Round, 'deviceId' | 'clockOffsetMs' | 'known'>,
): Promise<Round> {
  const round: Round = { ctx, ...from, outcomes: new Map(), byId: new Map() }
  const ordered = inOrder(entries)
  for (let at = 0; at < ordered.length; ) {
    const entry = ordered[at]!
    const twin = round.byId.get(entry.id)
    if (!twin) round.byId.set(entry.id, entry)
    const early = twin ? sameAgain(round, twin, entry) : judgeBefore(round, entry)
    const group = early ? [entry] : neighbours(round, ordered, at)
    const outcomes = early ? [early] : await run(round, group)
    outcomes.forEach((outcome, nth) => {
      const each = group[nth]!
      round.byId.set(each.id, each)
      round.outcomes.set(each, outcome)
    })
    at += outcomes.length
  }
  return round
}

/** What is known of these entries, and the history that the database is in. */
export async function readKnown(ctx: Ctx, entries: Entry[], deviceId: string) {
  const commandIds = [...new Set(entries.flatMap((entry) => [entry.id, ...entry.dependsOn]))]
  const refs = [...new Set(entries.flatMap((entry) => entry.refs))]
  const found = await runQuery(asSystem(ctx, 'sync'), knownWork, { commandIds, refs, deviceId })
  return { ...found, kept: new Map(found.kept.map((kept) => [kept.id, kept])) }
}

/** An id that comes twice in one batch: the same entry, or another one under its name. */
function sameAgain(round: Round, twin: Entry, entry: Entry): Outcome {
  const before = round.outcomes.get(twin)!
  if (twin.hash !== entry.hash) return { status: 'rejected', error: idReused() }
  return before.status === 'done' ? { status: 'replayed', value: before.value } : before
}

/** What can be answered without running it; null when it is to be run. */
function judgeBefore(round: Round, entry: Entry): Outcome | null {
  const kept = round.known.kept.get(entry.id)
  if (kept) {
    if (kept.bodyHash === entry.hash && kept.operation === entry.name) return { status: 'replayed', value: kept.result }
    return { status: 'rejected', error: idReused() }
  }
  const parked = round.known.parked.find((item) => item.commandId === entry.id && item.bodyHash === entry.hash)
  if (parked?.status === 'discarded') return { status: 'rejected', error: discarded() }
  if (parked?.status === 'applied') return { status: 'replayed', value: null }
  if (entry.fault) return { status: 'rejected', error: entry.fault }
  return blockedBy(round, entry)
}

const discarded = () =>
  refused(
    'attention.discarded',
    'The office has discarded this entry. The reason stands with it under needs attention.',
  )

/** What it answers when something it depends on is not on the books: tried again when that one is to be tried again. */
function blockedBy(round: Round, entry: Entry): Outcome | null {
  const makers = [...round.outcomes].filter(([other]) => other !== entry && other.makesId !== null)
  const before = [
    ...entry.dependsOn.filter((id) => id !== entry.id).map((id) => beforeOf(round, id)),
    ...entry.refs.map((ref) => makers.find(([other]) => other.makesId === ref)?.[1] ?? parkedMaker(round, entry, ref)),
  ]
  const blocking = before.find((outcome) => outcome?.status === 'rejected')
  if (blocking?.status !== 'rejected') return null
  return isRetryable(blocking.error) ? blocking : { status: 'rejected', error: dependencyRejected() }
}

const NOT_HERE: Outcome = { status: 'rejected', error: dependencyRejected() }

/** What became of an earlier operation, in this batch or before. */
function beforeOf(round: Round, id: string): Outcome | null {
  const entry = round.byId.get(id)
  const outcome = entry && round.outcomes.get(entry)
  if (outcome) return outcome
  const isApplied = round.known.parked.some((item) => item.commandId === id && item.status === 'applied')
  return round.known.kept.has(id) || isApplied ? null : NOT_HERE
}

/** A parked entry would have made this record. */
const parkedMaker = (round: Round, entry: Entry, ref: string): Outcome | null =>
  round.known.parked.some((item) => item.makesId === ref && item.status === 'open' && item.commandId !== entry.id)
    ? NOT_HERE
    : null

/** The entries from here on that can be done in one go: they follow each other and are about the same thing. */
function neighbours(round: Round, ordered: Entry[], at: number): Entry[] {
  const first = ordered[at]!
  const together = first.ready?.operation.offline?.together
  const key = together?.key(first.ready!.input)
  if (!together || !key) return [first]
  const group = [first]
  const ids = new Set([first.id])
  for (const entry of ordered.slice(at + 1)) {
    // What makes a record begins anew.
    if (!entry.ready || entry.makesId || entry.ready.operation.offline?.together !== together) break
    if (together.key(entry.ready.input) !== key || ids.has(entry.id) || round.byId.has(entry.id)) break
    const outside = { ...entry, dependsOn: entry.dependsOn.filter((id) => !ids.has(id)) }
    if (judgeBefore(round, outside)) break
    ids.add(entry.id)
    group.push(entry)
  }
  return group
}

/** What became of the group, or of its first entry only: the others then depend on it, and are judged by themselves. */
async function run(round: Round, group: Entry[]): Promise<Outcome[]> {
  try {
    if (group.length === 1) return [await runOne(round, group[0]!)]
    const ids = new Set(group.map((entry) => entry.id))
    // Whoever makes the record comes first, and everything else in the group is about it.
    const maker = group[0]!.makesId ? [group[0]!.id] : []
    const calls = group.map((entry) => ({
      ...{ id: entry.id, hash: entry.hash, operation: entry.ready!.operation, ctx: ctxFor(round, entry) },
      input: entry.ready!.input,
      needs: entry === group[0] ? [] : [...maker, ...entry.dependsOn.filter((id) => ids.has(id))],
    }))
    const replies = await runTogether(calls)
    return replies.map((reply) => (reply.status === 'failed' ? { status: 'rejected', error: reply.error } : reply))
  } catch (error) {
    const failed = group[0]!.makesId ? group.slice(0, 1) : group
    return failed.map(() => ({ status: 'rejected', error }))
  }
}

async function runOne(round: Round, entry: Entry): Promise<Outcome> {
  const { operation, input } = entry.ready!
  const command = { id: entry.id, origin: 'phone' as const }
  const { value, replayed } = await runOperation(ctxFor(round, entry), operation, input, command)
  return { status: replayed ? 'replayed' : 'done', value }
}

export function ctxFor(round: Pick<Round, 'ctx' | 'deviceId' | 'clockOffsetMs'>, entry: Entry): Ctx {
  const { recordedAt } = entry
  const clockOffsetMs = entry.clockOffsetMs === undefined ? round.clockOffsetMs : entry.clockOffsetMs
  const { ctx, deviceId } = round
  return reporting(ctx, {
    ...{ deviceId, recordedAt, clockOffsetMs },
    happenedAt: happenedAt(recordedAt, clockOffsetMs, ctx.now),
  })
}

/** True when sending the same again later may well succeed: nothing is wrong with the entry itself. */
export const isRetryable = (error: unknown): boolean =>
  !(error instanceof DomainError) ||
  ['unavailable', 'unauthenticated', 'internal'].includes(error.code) ||
  error.reason === 'idempotency_in_progress'
