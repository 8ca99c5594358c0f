import { setTimeout as wait } from 'node:timers/promises'
import { newId } from '@/lib/kernel/ids'
import { fetchExchange } from '@/lib/offline/exchange'
import { memoryQueue } from '@/lib/offline/memory-queue'
import type { NewOperation } from '@/lib/offline/operation'
import { makeSender } from '@/lib/offline/sender'
import type { Figure } from './compare'
import { batchOf } from './jobs'
import { benchId, type Size } from './sizes'
import { type Stand, say } from './stand'

const PHONES = 200
const OPERATIONS = 500

/**
 * Two hundred phones come out of the forest at the same moment, each with a day of work, with the phone's own queue and
 * sender. @throws Error when anything but 200, 429 or 503 with Retry-After was answered, or not all was acknowledged
 */
export async function storm(stand: Stand, size: Size): Promise<Figure> {
  const seen = new Map<string, number>()
  const strange: string[] = []
  const counted = async (url: string, init: RequestInit) => {
    const response = await fetch(url, init).catch((error: Error) => {
      strange.push(`no answer: ${error.name}`)
      throw error
    })
    const { status } = response
    const says = status === 503 && !response.headers.has('retry-after') ? '503 without Retry-After' : String(status)
    seen.set(says, (seen.get(says) ?? 0) + 1)
    if (!['200', '429', '503'].includes(says)) strange.push(says)
    return response
  }
  const phones = await Promise.all(Array.from({ length: PHONES }, (_, nth) => phoneOf(stand, size, nth, counted)))
  const begun = Date.now()
  const refused = await Promise.all(phones.map((drained) => drained()))
  const seconds = (Date.now() - begun) / 1_000
  say(`storm: ${[...seen].map(([says, times]) => `${says} × ${times}`).join(', ')}`)
  const open = refused.reduce((sum, count) => sum + count, 0)
  if (strange.length > 0 || open > 0)
    throw new Error(
      `storm: ${open} operations not acknowledged; ${[...new Set(strange)].join(', ')} × ${strange.length}`,
    )
  say(`storm: all ${PHONES * OPERATIONS} operations acknowledged after ${seconds.toFixed(1)} s`)
  return { name: 'storm', value: Math.round((PHONES * OPERATIONS) / seconds), unit: 'operations/s' }
}

type Fetch = NonNullable<Parameters<typeof fetchExchange>[0]>

/** Gives a way to send everything; it answers how many operations were not acknowledged. */
async function phoneOf(
  { ours, house }: Stand,
  size: Size,
  nth: number,
  fetching: Fetch,
): Promise<() => Promise<number>> {
  const queue = memoryQueue()
  // The last trips and farmers: the jobs before have taken the first.
  const tripId = benchId('open-trip', size.openTrips - 1 - (nth % 100))
  const farmerId = benchId('farmer', size.farmers - 1 - Math.floor(nth / 100))
  const operations = batchOf(tripId, farmerId, OPERATIONS - 2, true)
  await queue.add(operations.map((one) => ({ ...one, state: 'waiting' }) as unknown as NewOperation))
  const headers = { authorization: `Bearer ${house.managerKey}` }
  const exchange = fetchExchange(fetching, { url: `${ours.url}/api/v1/sync`, headers })
  const sender = makeSender({ queue, exchange, author: house.managerId, deviceId: newId(), appVersion: 'bench' })
  return async () => {
    for (;;) {
      const end = await sender.drain()
      if (end.kind === 'empty') break
      await wait(end.waitMs)
    }
    return queue.all().filter((one) => one.state !== 'acknowledged').length
  }
}
