import type { Result } from '@/lib/kernel/result'
import type { BagLimits } from '@/lib/services/delivery/rules/bag'
import {
  applyFacts,
  type BagSource,
  type WeighBag,
  type WeighFact,
  type WeighList,
  weighListOf,
} from '@/lib/services/delivery/rules/weigh-list'
import { planAdd, planCorrect, planRepeat, planStrike, planUndo } from '@/lib/services/delivery/rules/weigh-plan'
import type { BagMark, BagSnapshot, BagStore } from './bag-store'
import type { Outbox, OutboxState } from './outbox'
import { readList, type ServerList } from './send-command'

type Given = { deliveryId: string; server: ServerList; limits: BagLimits; outbox: Outbox | null }
const nothingQueued: OutboxState = { queue: [], refused: [], command: null, syncedAt: null, trouble: null }

/** The list of one delivery: what the server had when the page opened, and every fact since. */
export function onlineBagStore({ deliveryId, server, limits, outbox }: Given): BagStore {
  const known = outbox?.latestOf(deliveryId)
  let base = known && known.version > server.version ? known : server
  let list = rebuilt()
  let snapshot: BagSnapshot = snapshotOf(list, deliveryId, outbox?.state() ?? nothingQueued)
  const first = snapshotOf(listOfServer(server), deliveryId, nothingQueued)

  function rebuilt(): WeighList {
    const { queue, refused } = outbox?.state() ?? nothingQueued
    const pending = [...refused, ...queue].filter((item) => item.deliveryId === deliveryId)
    return applyFacts(
      listOfServer(base),
      pending.sort((a, b) => a.seq - b.seq).map((item) => item.fact),
    )
  }
  const when = () => ({ at: new Date().toISOString() })

  function commit(planned: Result<WeighFact[]>): Result<WeighFact[]> {
    if (planned.ok) {
      list = applyFacts(list, planned.value)
      outbox?.push(deliveryId, planned.value)
    }
    return planned
  }

  /** A number that somebody else has used meanwhile becomes the next free one of the list as it is now. */
  async function resolve(number: number, choice: 'again' | 'drop') {
    const these = (outbox?.state().refused ?? []).filter(
      (item) => item.deliveryId === deliveryId && item.fact.number === number,
    )
    const taken = choice === 'again' ? these.filter((item) => item.reason === 'bag.number-taken') : []
    const current = taken.length > 0 ? await readList(deliveryId) : null
    if (taken.length > 0 && !current) return
    const seqs = these.map((item) => item.seq)
    base = current ?? outbox?.latestOf(deliveryId) ?? base
    outbox?.resolve(seqs, taken.length > 0 ? 'drop' : choice)
    list = rebuilt()
    for (const { fact } of taken) if (fact.kind === 'added') commit(planAdd(list, fact.weightGrams, limits, when()))
    outbox?.touch()
  }

  return {
    add: (grams, source: BagSource = 'typed', stamp = {}) =>
      commit(planAdd(list, grams, limits, { ...when(), ...stamp, source })),
    repeat: (times) => commit(planRepeat(list, times, limits, when())),
    correct: (number, grams) => commit(planCorrect(list, number, grams, limits, when())),
    strike: (number) => commit(planStrike(list, number, when())),
    undo: () => commit(planUndo(list, when())),
    resolve: (number, choice) => void resolve(number, choice),
    subscribe: (notify) => {
      if (!outbox) return () => undefined
      const look = () => {
        snapshot = snapshotOf(list, deliveryId, outbox.state())
        notify()
      }
      look()
      return outbox.subscribe(look)
    },
    snapshot: () => snapshot,
    firstSnapshot: () => first,
  }
}

const listOfServer = ({ bags }: ServerList): WeighList => weighListOf(bags as readonly WeighBag[])

function snapshotOf(list: WeighList, deliveryId: string, state: OutboxState): BagSnapshot {
  const waiting = state.queue.filter((item) => item.deliveryId === deliveryId)
  const refused = state.refused.filter((item) => item.deliveryId === deliveryId)
  const markOf = (number: number): BagMark => {
    if (refused.some((item) => item.fact.number === number)) return 'refused'
    const last = waiting.findLast((item) => item.fact.number === number)
    if (!last) return 'server'
    return state.command?.seqs.includes(last.seq) ? 'sent' : 'here'
  }
  const { syncedAt, trouble } = state
  return { list, markOf, waitingCount: waiting.length, refused, syncedAt, trouble }
}
