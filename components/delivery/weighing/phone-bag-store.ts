import { DomainError, refused as refusal } from '@/lib/kernel/errors'
import { no, type Result } from '@/lib/kernel/result'
import type { About, StoredOperation } from '@/lib/offline/operation'
import type { Phone } from '@/lib/offline/phone'
import type { BagLimits } from '@/lib/services/delivery/rules/bag'
import {
  applyFacts,
  type WeighBag,
  type WeighFact,
  type WeighList,
  weighListOf,
} from '@/lib/services/delivery/rules/weigh-list'
import { planAdd, planCorrect, planRepeat, planStrike, planUndo } from '@/lib/services/delivery/rules/weigh-plan'
import { entriesOf } from './bag-entries'
import { marksOf, operationsOf, refusedOf } from './bag-marks'
import type { BagSnapshot, BagStore } from './bag-store'

type Given = { phone: Phone; deliveryId: string; limits: BagLimits; about: About }

/**
 * The list of one delivery on this phone. What is typed is planned at once, written in the order of typing, and shown
 * when it is on the disk: the tick never comes before.
 */
export function phoneBagStore({ phone, deliveryId, limits, about }: Given): BagStore {
  let shown = weighListOf(bagsOf(phone, deliveryId))
  /** The list with what is still being written; only for the numbers of what comes next. */
  let planned = shown
  let writing: Promise<unknown> = Promise.resolve()
  let seen: { bags: unknown; operations: unknown; sendingIds: unknown } | null = null
  let snapshot = look()
  const listeners = new Set<() => void>()

  /** Looks at the phone's state again; the same object as long as nothing here has changed. */
  function look(): BagSnapshot {
    const { operations, sendingIds } = phone.state()
    const bags = bagsOf(phone, deliveryId)
    if (seen?.bags === bags && seen.operations === operations && seen.sendingIds === sendingIds) return snapshot
    if (seen?.bags !== bags) shown = { ...weighListOf(bags), nextStep: shown.nextStep, undoable: shown.undoable }
    seen = { bags, operations, sendingIds }
    const own = operationsOf(operations, deliveryId)
    const marks = marksOf(own, sendingIds)
    return {
      list: shown,
      markOf: (number) => marks.get(number) ?? 'server',
      waitingCount: own.filter((operation) => operation.state === 'waiting').length,
      refused: refusedOf(own),
    }
  }

  function keep(plan: (list: WeighList) => Result<WeighFact[]>): Promise<Result<WeighFact[]>> {
    const result = plan(planned)
    if (!result.ok) return Promise.resolve(result)
    planned = applyFacts(planned, result.value)
    const written = writing.then(() => write(result.value))
    writing = written
    return written
  }

  async function write(facts: WeighFact[]): Promise<Result<WeighFact[]>> {
    try {
      for (const { name, input } of entriesOf(deliveryId, facts)) await phone.record(name, input, about)
      shown = applyFacts(shown, facts)
      seen = null
      refresh()
      return { ok: true, value: facts }
    } catch (error) {
      planned = shown
      const known = error instanceof DomainError
      return no(known ? error : refusal('phone.not-written', 'This phone could not save it. Type it again.'))
    }
  }

  function refresh() {
    snapshot = look()
    for (const listener of listeners) listener()
  }
  const when = () => ({ at: new Date().toISOString() })
  const ofNumber = (number: number): StoredOperation[] => {
    const id = snapshot.refused.find((one) => one.numbers.includes(number))?.operationId
    return phone.state().operations.filter((operation) => operation.id === id)
  }

  return {
    add: (grams, source = 'typed', stamp = {}) =>
      keep((list) => planAdd(list, grams, limits, { ...when(), ...stamp, source })),
    repeat: (times) => keep((list) => planRepeat(list, times, limits, when())),
    correct: (number, grams) => keep((list) => planCorrect(list, number, grams, limits, when())),
    strike: (number) => keep((list) => planStrike(list, number, when())),
    undo: () => keep((list) => planUndo(list, when())),
    resolve: (number, choice) => {
      for (const operation of ofNumber(number))
        void phone.resolve([operation.id], choice === 'again' ? 'waiting' : 'kept')
    },
    subscribe: (notify) => {
      const stop = phone.subscribe(() => {
        const next = look()
        if (next === snapshot) return
        // Bags of another phone came in, or a pull replaced the list: numbers go on from what is there now.
        if (next.list.bags.length > planned.bags.length) planned = next.list
        snapshot = next
        for (const listener of listeners) listener()
      })
      listeners.add(notify)
      return () => {
        listeners.delete(notify)
        stop()
      }
    },
    snapshot: () => snapshot,
  }
}

const none: readonly WeighBag[] = []
const bagsOf = (phone: Phone, deliveryId: string): readonly WeighBag[] =>
  (phone.state().view.deliveries.get(deliveryId)?.bags as readonly WeighBag[] | undefined) ?? none
