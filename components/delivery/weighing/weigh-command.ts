import type { WeighFact } from '@/lib/services/delivery/rules/weigh-list'

/** One fact on its way to the server. `seq` is the order in which it was typed on this phone. */
export type QueuedFact = { seq: number; deliveryId: string; fact: WeighFact }
/** Facts that travel together. The id stays the same however often the command is sent. */
export type WeighCommand = { id: string; seqs: number[] }
export type WeighRequest = { method: 'POST' | 'PATCH' | 'DELETE'; path: string; body: unknown }

/** So many bags travel at once: small enough for a thin line, large enough to catch up quickly. */
export const BATCH_SIZE = 100

/** The facts from the head of the queue that can go in one request: added bags of one delivery, or one correction. */
export function cut(queue: readonly QueuedFact[], most: number): QueuedFact[] {
  const [first] = queue
  if (!first) return []
  if (first.fact.kind !== 'added') return [first]
  const end = queue.findIndex((item) => item.fact.kind !== 'added' || item.deliveryId !== first.deliveryId)
  return queue.slice(0, Math.min(end < 0 ? queue.length : end, most))
}

/** What a command asks of the API. The same facts always give the same body, so that a retry is the same request. */
export function requestOf(facts: readonly QueuedFact[]): WeighRequest {
  const { deliveryId, fact } = facts[0]!
  const bags = `/api/v1/deliveries/${deliveryId}/bags`
  if (fact.kind === 'struck') return { method: 'DELETE', path: `${bags}/${fact.number}`, body: {} }
  if (fact.kind === 'corrected')
    return { method: 'PATCH', path: `${bags}/${fact.number}`, body: { weightGrams: fact.weightGrams } }
  return { method: 'POST', path: bags, body: { bags: facts.flatMap((item) => newBag(item.fact)) } }
}

function newBag(fact: WeighFact) {
  if (fact.kind !== 'added') return []
  const { number, weightGrams, at: recordedAt, source, evidence, place } = fact
  return [{ number, weightGrams, recordedAt, source, evidence, place }]
}
