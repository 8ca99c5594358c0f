import { newId } from '@/lib/kernel/ids'
import type { House } from './load'
import { benchId, type Size } from './sizes'

export type Shot = { method: 'GET' | 'POST'; path: string; body?: string }
/** One thing that both servers do. `next` gives the following request; every create is one that was never sent before. */
export type Job = {
  name: string
  key: (house: House) => string
  next: () => Shot
  /** How many bags one request carries, where bags and not requests are counted. */
  bags?: number
  /** Whether an answer says that everything was done; without it any 2xx does. */
  isDone?: (body: string) => boolean
}

const bagAt = (i: number) => ({
  number: i + 1,
  weightGrams: 50_000 + ((i * 37) % 160) * 100,
  recordedAt: new Date(Date.UTC(2026, 10, 1, 6) + i * 7_000).toISOString(),
})
const bagsOf = (count: number) => Array.from({ length: count }, (_, i) => bagAt(i))
const bagsJson = (count: number) => JSON.stringify(bagsOf(count))

/** Trips of their own for each job and server, and no farmer twice on a trip. */
function places(size: Size, part: number): () => { tripId: string; farmerId: string } {
  const trips = Math.floor(size.openTrips / PARTS)
  let nth = 0
  return () => {
    const trip = part * trips + (nth % trips)
    const farmer = Math.floor(nth / trips)
    nth++
    if (farmer >= size.farmers) throw new Error('Out of farmers: fewer seconds or rounds')
    return { tripId: benchId('open-trip', trip), farmerId: benchId('farmer', farmer) }
  }
}
/** Creating jobs, on two servers each. */
const PARTS = 10

function creates(count: number, size: Size, part: number): () => Shot {
  const bags = bagsJson(count)
  const place = places(size, part)
  return () => {
    const { tripId, farmerId } = place()
    const body = `{"farmerId":"${farmerId}","moistureBp":1450,"bags":${bags}}`
    return { method: 'POST', path: `/api/v1/trips/${tripId}/deliveries`, body }
  }
}

/** One delivery as a phone sends it: opened, moisture taken, bags, `each` of them in an operation of its own or all in one. */
export function batchOf(tripId: string, farmerId: string, count: number, each: boolean) {
  const deliveryId = newId()
  const at = bagAt(0).recordedAt
  const operation = (name: string, input: object) => ({ id: newId(), name, version: 1, at, input })
  const bags = bagsOf(count).map((bag) => ({ ...bag, source: 'typed' }))
  const inParts = each ? bags.map((bag) => [bag]) : [bags]
  return [
    operation('delivery.open', { id: deliveryId, tripId, farmerId }),
    operation('delivery.set-moisture', { deliveryId, moistureBp: 1_450 }),
    ...inParts.map((some) => operation('delivery.record-bags', { deliveryId, bags: some })),
  ]
}

function syncs(count: number, size: Size, part: number, each: boolean): () => Shot {
  const place = places(size, part)
  return () => {
    const { tripId, farmerId } = place()
    const body = JSON.stringify({ operations: batchOf(tripId, farmerId, count, each) })
    return { method: 'POST', path: '/api/v1/sync', body }
  }
}

const allDone = (body: string): boolean => !body.includes('"rejected"') && body.includes('"done"')

/** The jobs of one server; `part` 0 is ours, 1 the bare one. */
export function jobsOf(size: Size, part: 0 | 1): Job[] {
  const key = (house: House) => house.managerKey
  const create = (count: number, offset: number): Job => ({
    name: `create${count}`,
    key,
    next: creates(count, size, offset * 2 + part),
  })
  const sync = (name: string, count: number, offset: number, each: boolean): Job => ({
    ...{ name, key, bags: count, isDone: allDone },
    next: syncs(count, size, offset * 2 + part, each),
  })
  const get = (name: string, path: string): Job => ({
    name,
    key: (house) => house.ownerKey,
    next: () => ({ method: 'GET', path }),
  })
  return [
    get('list', '/api/v1/deliveries?limit=25'),
    get('dashboard', '/api/v1/dashboard'),
    create(50, 0),
    create(500, 1),
    sync('sync50', 50, 2, false),
    sync('sync500', 500, 3, false),
    // A batch has at most 500 operations; two of them open the delivery and take the moisture.
    sync('sync500-each', 498, 4, true),
  ]
}
