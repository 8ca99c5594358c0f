import { newId } from '@/lib/kernel/ids'
import type { WeighFact } from '@/lib/services/delivery/rules/weigh-list'
import type { QueueMemory, RefusedFact } from './queue-memory'
import type { Answer, ServerList, Trouble } from './send-command'
import { BATCH_SIZE, cut, type QueuedFact, requestOf, type WeighCommand, type WeighRequest } from './weigh-command'

/** What is not on the server yet. `syncedAt` is the last answer of ours, in ms; `trouble` says why nothing moves. */
export type OutboxState = {
  queue: readonly QueuedFact[]
  refused: readonly RefusedFact[]
  command: WeighCommand | null
  syncedAt: number | null
  trouble: Trouble | null
}

type Ports = {
  memory: QueueMemory
  send: (commandId: string, deliveryId: string, request: WeighRequest) => Promise<Answer>
  now?: () => number
  wait?: (run: () => void, ms: number) => unknown
}
const LONGEST_WAIT_MS = 30_000

/**
 * Sends what was weighed: in order, one request at a time, with the same id until our server has answered.
 * A request that is refused is halved until the one bag stands alone that is meant; the others go on.
 */
export function outbox({ memory, send, now = Date.now, wait = setTimeout }: Ports) {
  const remembered = memory.load()
  let state: OutboxState = { ...remembered, syncedAt: null, trouble: null }
  let nextSeq = Math.max(0, ...[...state.queue, ...state.refused].map((item) => item.seq)) + 1
  let most = BATCH_SIZE
  let failures = 0
  let isSending = false
  const latest = new Map<string, ServerList>()
  const listeners = new Set<() => void>()

  function change(next: Partial<OutboxState>) {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }

  function push(deliveryId: string, facts: readonly WeighFact[]) {
    const items = facts.map((fact) => ({ seq: nextSeq++, deliveryId, fact }))
    for (const item of items) memory.keep(item)
    change({ queue: [...state.queue, ...items] })
    if (failures === 0) void flush()
  }

  async function flush(): Promise<void> {
    if (isSending || state.queue.length === 0) return
    isSending = true
    const facts = takeCommand()
    const answer = await send(state.command!.id, facts[0]!.deliveryId, requestOf(facts))
    isSending = false
    if (answer.kind === 'later') return again(answer)
    failures = 0
    if (answer.kind === 'done') {
      latest.set(facts[0]!.deliveryId, answer.list)
      most = BATCH_SIZE
      settle(facts, [])
    } else if (facts.length > 1) {
      most = Math.ceil(facts.length / 2)
      settle([], [])
    } else {
      const isAlreadySo = answer.reason === 'bag.is-struck' && facts[0]!.fact.kind === 'struck'
      settle(facts, isAlreadySo ? [] : [{ ...facts[0]!, reason: answer.reason, message: answer.message }])
    }
    await flush()
  }

  function takeCommand(): QueuedFact[] {
    const known = state.command ? state.queue.filter((item) => state.command!.seqs.includes(item.seq)) : []
    const facts = known.length > 0 && known.length === state.command?.seqs.length ? known : cut(state.queue, most)
    if (facts !== known) {
      const command = { id: newId(now()), seqs: facts.map((item) => item.seq) }
      memory.keepCommand(command)
      change({ command })
    }
    return facts
  }

  function settle(gone: readonly QueuedFact[], refused: readonly RefusedFact[]) {
    for (const item of refused) memory.keepRefused(item)
    for (const { seq } of gone) memory.forget(seq)
    memory.forgetCommand()
    const seqs = new Set(gone.map((item) => item.seq))
    const queue = state.queue.filter((item) => !seqs.has(item.seq))
    change({ queue, refused: [...state.refused, ...refused], command: null, syncedAt: now(), trouble: null })
  }

  function again({ trouble, afterSeconds }: Extract<Answer, { kind: 'later' }>) {
    failures++
    change({ trouble })
    const ms = Math.max((afterSeconds ?? 0) * 1000, Math.min(LONGEST_WAIT_MS, 1000 * 2 ** (failures - 1)))
    wait(() => void flush(), ms)
  }

  /** Takes refused facts out of the list of refusals; `again` puts those back into the queue, at its end. */
  function resolve(seqs: readonly number[], choice: 'again' | 'drop') {
    const these = state.refused.filter((item) => seqs.includes(item.seq))
    for (const item of these) memory.forgetRefused(item.seq)
    change({ refused: state.refused.filter((item) => !seqs.includes(item.seq)) })
    if (choice === 'again') for (const item of these) push(item.deliveryId, [item.fact])
  }

  return {
    push,
    flush,
    resolve,
    /** Tells everybody who listens to look again. */
    touch: () => change({}),
    state: () => state,
    latestOf: (deliveryId: string) => latest.get(deliveryId) ?? null,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
export type Outbox = ReturnType<typeof outbox>
