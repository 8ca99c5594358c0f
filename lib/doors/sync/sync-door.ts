import { actorIdOf, memberIdOf } from '@/lib/access/actor'
import { asSystem, type Ctx } from '@/lib/access/ctx'
import { requireActive, runOperation, runQuery } from '@/lib/access/runner'
import { DomainError } from '@/lib/kernel/errors'
import { isUuid, newId } from '@/lib/kernel/ids'
import { fieldCopy } from '@/lib/reporting/queries/field-copy'
import { reportContact } from '@/lib/services/delivery/operations/report-contact'
import type { Problem } from '../outcome'
import { toProblem } from '../problem-json'
import { readJson } from '../read-body'
import { answer, enter, type Handler } from '../route'
import { inTurn } from './admission'
import { type Entry, type Malformed, readEntry } from './entry'
import { type Batch, readEnvelope, SYNC_BODY_BYTES } from './envelope'
import { OURS } from './ours'
import { settleRound, tryWaiting } from './settle'
import { isRetryable, type Outcome, readKnown, takeIn } from './take-in'

export type SyncResult = {
  id: string
  name: string
  status: 'done' | 'replayed' | 'rejected'
  result?: unknown
  problem?: Problem
  retryable?: boolean
  attentionId?: string
}
export type SyncAnswer = { epoch: string; receivedAt: string; results: SyncResult[] }

/** A phone hands over what it did. The whole body is read before anything is asked of the database. */
export const syncRoute = (): Handler => (request) =>
  answer(request, async (requestId, headers) => {
    const batch = readEnvelope(await readJson(request, SYNC_BODY_BYTES))
    const ctx = await enter(request, requestId, headers)
    const told = await inTurn(() => handOver(ctx, batch))
    for (const [name, value] of Object.entries(OURS)) headers.set(name, value)
    return Response.json(told, { headers })
  })

/** One batch of one phone: each operation's own answer, in the order in which they were sent. */
export async function handOver(ctx: Ctx, batch: Batch): Promise<SyncAnswer> {
  requireActive(ctx)
  if (batch.author && batch.author !== memberIdOf(ctx.actor)) throw otherPerson()
  const receivedAt = ctx.now.toISOString()
  const read = batch.operations.map(readEntry)
  const entries = read.filter((each): each is Entry => !('malformed' in each))
  const clockOffsetMs = batch.sentAt ? ctx.now.getTime() - batch.sentAt.getTime() : null
  const deviceId = batch.deviceId ?? deviceOf(ctx)
  const known = await readKnown(ctx, entries, deviceId)
  const { epoch } = known
  // Another history: the phone first sends again what this one has not seen.
  if (batch.knownEpoch && batch.knownEpoch !== epoch) return { epoch, receivedAt, results: [] }
  const round = await takeIn(ctx, entries, { deviceId, clockOffsetMs, known })
  const parked = await settleRound(round)
  await tryWaiting(round)
  await noteContact(ctx, deviceId, clockOffsetMs, batch.appVersion)
  const results = read.map((each) =>
    'malformed' in each ? malformed(each, ctx) : resultOf(each, round.outcomes.get(each)!, parked.get(each), ctx),
  )
  return { epoch, receivedAt, results }
}

const otherPerson = () =>
  new DomainError('unauthenticated', 'sign_in_other_person', {
    message: "This work is somebody else's. It is kept, and sent when its author signs in on this phone.",
  })

/** A phone fetches its copy, and is heard of. */
export const fieldCopyRoute = (): Handler => (request) =>
  answer(request, async (requestId, headers) => {
    const ctx = await enter(request, requestId, headers)
    const input = Object.fromEntries(new URL(request.url).searchParams)
    const copy = await runQuery(ctx, fieldCopy, input as { cursor?: string; deviceId?: string })
    if (input.deviceId) await noteContact(ctx, input.deviceId, null, null)
    for (const [name, value] of Object.entries(OURS)) headers.set(name, value)
    return Response.json(copy, { headers })
  })

function resultOf(entry: Entry, outcome: Outcome, attentionId: string | undefined, { requestId }: Ctx): SyncResult {
  const { id, name } = entry
  if (outcome.status !== 'rejected') return { id, name, status: outcome.status, result: outcome.value }
  const problem = toProblem(outcome.error, requestId)
  const retryable = isRetryable(outcome.error)
  return { id, name, status: 'rejected', problem, retryable, ...(attentionId && { attentionId }) }
}

const malformed = ({ id, name, malformed: error }: Malformed, { requestId }: Ctx): SyncResult => ({
  ...{ id, name, status: 'rejected', retryable: false },
  problem: toProblem(error, requestId),
})

/** A client that does not name its phone is known by its session or key. */
export function deviceOf({ actor }: Ctx): string {
  const id = actor.kind === 'staff' ? actor.sessionId : actorIdOf(actor)
  return id && isUuid(id) ? id : newId()
}

const heard = new Map<string, number>()
const HEARD_MS = 60_000

/** At most once a minute for each phone: the time of the last contact needs no more. */
export async function noteContact(ctx: Ctx, deviceId: string, clockOffsetMs: number | null, appVersion: string | null) {
  const memberId = memberIdOf(ctx.actor)
  const key = `${ctx.organizationId} ${memberId} ${deviceId}`
  if (!memberId || (heard.get(key) ?? 0) > Date.now() - HEARD_MS) return
  if (heard.size > 10_000) heard.clear()
  heard.set(key, Date.now())
  await runOperation(asSystem(ctx, 'sync'), reportContact, { memberId, deviceId, clockOffsetMs, appVersion })
}
