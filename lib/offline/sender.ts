import { waitMs } from './backoff'
import type { Answer, Exchange, SyncResult, Trouble } from './exchange'
import { KEEP_ACKNOWLEDGED_DAYS, type StoredOperation } from './operation'
import type { QueuePort, Settlement } from './queue-port'

export const MOST_AT_ONCE = 200
/** A batch never carries more than this many letters; the server reads at most 5 MB. */
const MOST_LETTERS = 1_000_000

export type SenderPorts = {
  queue: QueuePort
  exchange: Exchange
  /** The member whose work this is; the server refuses it from anybody else's session. */
  author?: string
  /** This installation; tells two phones of one person apart. */
  deviceId?: string
  appVersion?: string
  now?: () => number
  random?: () => number
  /** Told before and after each batch. */
  onMove?: (move: { sending: readonly string[]; settled: readonly Settlement[] }) => void
}
/** How a drain ended: nothing is waiting, or try again after so many milliseconds. */
export type DrainEnd = { kind: 'empty' } | { kind: 'later'; trouble: Trouble; waitMs: number }

/**
 * Brings the queue to the server: in order, one batch at a time, each operation with the id it got when it was done.
 * An operation leaves the line only through our server's answer for its id. One that is refused stops nothing.
 * Knows neither browser nor database: the same code runs on the phone and where thousands of phones are played.
 */
export function makeSender(ports: SenderPorts) {
  const { queue, exchange, now = Date.now, random = Math.random, onMove = () => undefined } = ports
  let most = MOST_AT_ONCE
  let failures = 0

  async function drain(): Promise<DrainEnd> {
    for (;;) {
      const batch = cut(await queue.head(most))
      if (batch.length === 0) return { kind: 'empty' }
      const sending = batch.map((operation) => operation.id)
      onMove({ sending, settled: [] })
      const answer = await exchange(await requestOf(batch))
      const end = await take(answer, batch)
      if (end) return end
    }
  }

  async function requestOf(batch: readonly StoredOperation[]) {
    const knownEpoch = (await queue.knownEpoch()) ?? undefined
    const operations = batch.map(({ id, name, version, input, at, dependsOn }) => {
      return { id, name, version, input, at, ...(dependsOn && { dependsOn }) }
    })
    const { author, deviceId, appVersion } = ports
    return { sentAt: new Date(now()).toISOString(), knownEpoch, author, deviceId, appVersion, operations }
  }

  async function take(answer: Answer, batch: readonly StoredOperation[]): Promise<DrainEnd | null> {
    if (answer.kind === 'results') return believe(answer.epoch, answer.results, batch)
    if (answer.kind === 'later') {
      // A line too thin for many may be wide enough for few.
      if (answer.trouble === 'no-network' && batch.length > 1) most = Math.ceil(batch.length / 2)
      return later(answer.trouble, answer.afterSeconds)
    }
    if (batch.length > 1) {
      most = Math.ceil(batch.length / 2)
      return null
    }
    const refusal =
      answer.kind === 'wrong'
        ? { code: answer.code, message: answer.message }
        : { code: 'operation.too-large', message: 'This entry is larger than the server takes. Export it and call us.' }
    await settle([refusedAs(batch[0]!.id, refusal)])
    return null
  }

  async function believe(epoch: string, results: readonly SyncResult[], batch: readonly StoredOperation[]) {
    const isNewEpoch = (await queue.knownEpoch()) !== epoch
    if (isNewEpoch) {
      const since = new Date(now() - KEEP_ACKNOWLEDGED_DAYS * 86_400_000).toISOString()
      await queue.reopen(epoch, since)
      await queue.rememberEpoch(epoch)
    }
    const ids = new Set(batch.map((operation) => operation.id))
    const settled = results.filter((one) => ids.has(one.id)).flatMap((one) => settlementOf(one, epoch))
    await settle(settled)
    if (settled.length === 0 && !isNewEpoch) return later('server-busy')
    failures = 0
    most = MOST_AT_ONCE
    const isHeldUp = results.some((one) => one.status === 'rejected' && one.retryable)
    return isHeldUp ? later('server-busy') : null
  }

  function settlementOf(one: SyncResult, epoch: string): Settlement[] {
    if (one.status !== 'rejected')
      return [{ id: one.id, state: 'acknowledged', epoch, at: new Date(now()).toISOString() }]
    if (one.retryable) return []
    const code = one.problem?.reason ?? one.problem?.code ?? 'operation.refused'
    const message = one.problem?.detail ?? one.problem?.title ?? 'The server did not accept this.'
    return [refusedAs(one.id, { code, message }, one.attentionId)]
  }

  const refusedAs = (id: string, refusal: { code: string; message: string }, attentionId?: string | null) =>
    ({
      id,
      state: 'refused',
      refusal: { ...refusal, attentionId: attentionId ?? null, at: new Date(now()).toISOString() },
    }) satisfies Settlement

  async function settle(settled: readonly Settlement[]) {
    await queue.settle(settled)
    onMove({ sending: [], settled })
  }

  function later(trouble: Trouble, afterSeconds?: number): DrainEnd {
    failures++
    onMove({ sending: [], settled: [] })
    return { kind: 'later', trouble, waitMs: waitMs(failures, random, afterSeconds) }
  }

  return { drain }
}

/** As many from the front as fit into one request; always at least one. */
function cut(operations: readonly StoredOperation[]): readonly StoredOperation[] {
  let letters = 0
  const end = operations.findIndex((operation, i) => {
    letters += JSON.stringify([operation.input, operation.dependsOn]).length + 200
    return i > 0 && letters > MOST_LETTERS
  })
  return end < 0 ? operations : operations.slice(0, end)
}
