import { setTimeout as wait } from 'node:timers/promises'
import type { Dice } from '@/db/seed/dice'
import { newId } from '@/lib/kernel/ids'
import { applyLocally } from '@/lib/offline/apply-locally'
import { fetchExchange } from '@/lib/offline/exchange'
import { emptyView, type FieldView, type Me } from '@/lib/offline/field-view'
import { memoryQueue } from '@/lib/offline/memory-queue'
import { newOperation, type StoredOperation } from '@/lib/offline/operation'
import { placed } from '@/lib/offline/placed'
import type { QueuePort } from '@/lib/offline/queue-port'
import { makeSender } from '@/lib/offline/sender'
import type { TripView } from '@/lib/services/delivery/view'
import type { Step } from './field-day'

export type Done = Step & { id: string }
type Given = {
  dice: Dice
  url: string
  key: string
  me: Me
  trips: readonly TripView[]
  /** Between the queue and its phone; a sabotage stands here. */
  through: (queue: QueuePort) => QueuePort
}

/** Waits of a phone are shortened so much: a season passes in minutes. */
const FASTER = 40

/**
 * A phone as it is in the field: the queue, the placing and the sender of the app. Its disk outlives it: killed, it
 * starts anew on the same queue, while what it had sent may still be on its way.
 */
export function chaosPhone({ dice, url, key, me, trips, through }: Given) {
  const disk = memoryQueue()
  const deviceId = newId()
  /** What the manager did, written down by somebody else: the judge believes this and not the phone. */
  const done: Done[] = []
  let view: FieldView = { ...emptyView, trips: new Map(trips.map((trip) => [trip.id, trip])) }
  let life = 0
  let sender = started()

  function started() {
    const mine = ++life
    const alive =
      <A extends unknown[], T>(work: (...given: A) => Promise<T>) =>
      async (...given: A): Promise<T> => {
        if (mine !== life) throw new Error('killed')
        return work(...given)
      }
    const queue = through(disk)
    const ports = Object.fromEntries(
      Object.entries(queue).map(([name, work]) => [name, alive(work as () => Promise<unknown>)]),
    ) as unknown as QueuePort
    const exchange = fetchExchange(fetch, { url: `${url}/api/v1/sync`, headers: { authorization: `Bearer ${key}` } })
    return makeSender({ queue: ports, exchange, author: me.memberId, deviceId, appVersion: 'chaos', random: dice.next })
  }

  return {
    done,
    rows: disk.all,
    /** Does one thing without a network: it is on the disk when this resolves. */
    record: async (step: Step): Promise<void> => {
      const operations = disk.all().filter((one) => one.state === 'waiting')
      const made = placed(newOperation(step.name, step.input as never), { operations, view, rest: null })
      const [row] = await disk.add([made])
      done.push({ ...step, id: made.id })
      view = applyLocally(view, row as StoredOperation, { me, aliases: {} })
    },
    /** Tries until nothing waits or it is killed; never throws. */
    drain: async (mostTries = Number.POSITIVE_INFINITY): Promise<void> => {
      for (let tries = 0; tries < mostTries; tries++) {
        const end = await sender.drain().catch(() => null)
        if (!end || end.kind === 'empty') return
        await wait(end.waitMs / FASTER)
      }
    },
    kill: () => {
      sender = started()
    },
  }
}
export type ChaosPhone = ReturnType<typeof chaosPhone>
