import { describe, expect, it } from 'vitest'
import type { WeighFact } from '@/lib/services/delivery/rules/weigh-list'
import { type Outbox, outbox } from './outbox'
import { queueMemory } from './queue-memory'
import type { Answer } from './send-command'
import type { WeighRequest } from './weigh-command'

/** A browser's storage in memory. */
function storage(): Storage {
  const hidden = { configurable: true, enumerable: false, writable: true }
  const made: Record<string, unknown> = {}
  Object.defineProperties(made, {
    getItem: { ...hidden, value: (key: string) => made[key] ?? null },
    setItem: { ...hidden, value: (key: string, value: string) => Object.assign(made, { [key]: value }) },
    removeItem: { ...hidden, value: (key: string) => Reflect.deleteProperty(made, key) },
  })
  return made as unknown as Storage
}

const added = (number: number): WeighFact => ({
  ...{ kind: 'added', step: number, number, weightGrams: 60_000 + number * 100 },
  ...{ at: '2026-11-23T05:00:00.000Z', source: 'typed' },
})
const done: Answer = { kind: 'done', list: { version: 1, bags: [] } }
const lost: Answer = { kind: 'later', trouble: 'no-network' }
type Sent = { id: string; request: WeighRequest; numbers: number[] }

function phone(answer: (sent: Sent, all: Sent[]) => Answer, kept = storage()) {
  const sent: Sent[] = []
  const later: (() => void)[] = []
  const box: Outbox = outbox({
    memory: queueMemory(kept),
    wait: (run) => later.push(run),
    send: async (id, _deliveryId, request) => {
      const { bags } = request.body as { bags?: { number: number }[] }
      const one = { id, request, numbers: bags?.map((bag) => bag.number) ?? [] }
      sent.push(one)
      return answer(one, sent)
    },
  })
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
  return { box, sent, kept, settle, retry: () => later.splice(0).map((run) => run()) }
}

describe('the outbox of the weighing screen', () => {
  it('sends one request at a time and takes what was typed meanwhile together', async () => {
    const { box, sent, settle } = phone(() => done)
    for (const number of [1, 2, 3, 4]) box.push('d', [added(number)])
    await settle()
    expect(sent.map((one) => one.numbers)).toEqual([[1], [2, 3, 4]])
    expect(box.state().queue).toHaveLength(0)
  })

  it('an answer that got lost is asked for again with the same id and the same body', async () => {
    const { box, sent, settle, retry } = phone((_one, all) => (all.length < 3 ? lost : done))
    box.push('d', [added(1)])
    await settle()
    box.push('d', [added(2)])
    retry()
    await settle()
    retry()
    await settle()
    expect(sent.map((one) => one.numbers)).toEqual([[1], [1], [1], [2]])
    expect(new Set(sent.slice(0, 3).map((one) => one.id)).size).toBe(1)
    expect(new Set(sent.slice(0, 3).map((one) => JSON.stringify(one.request))).size).toBe(1)
  })

  it('a page that was closed in the middle takes up the same command', async () => {
    const first = phone(() => lost)
    first.box.push('d', [added(1), added(2)])
    await first.settle()
    const second = phone(() => done, first.kept)
    await second.box.flush()
    await second.settle()
    expect(second.sent[0]?.id).toBe(first.sent[0]?.id)
    expect(second.sent[0]?.numbers).toEqual([1, 2])
    expect(Object.keys(first.kept)).toEqual([])
  })

  it('one refused bag of many stops nothing and stays visible with its reason', async () => {
    const refusal: Answer = { kind: 'refused', reason: 'bag.number-taken', message: 'Bag 5 is already recorded.' }
    const { box, sent, settle } = phone((one) => (one.numbers.includes(5) ? refusal : done))
    box.push(
      'd',
      Array.from({ length: 8 }, (_, i) => added(i + 1)),
    )
    await settle()
    const accepted = sent.filter((one) => !one.numbers.includes(5)).flatMap((one) => one.numbers)
    expect(accepted.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 6, 7, 8])
    expect(box.state().refused.map((item) => [item.fact.number, item.message])).toEqual([
      [5, 'Bag 5 is already recorded.'],
    ])
    box.resolve([box.state().refused[0]!.seq], 'drop')
    expect(box.state().refused).toHaveLength(0)
  })

  it('a correction and a strike go on their own, after the bags before them', async () => {
    const { box, sent, settle } = phone(() => done)
    const at = '2026-11-23T05:00:00.000Z'
    box.push('d', [added(1), added(2)])
    box.push('d', [{ kind: 'corrected', step: 3, number: 1, weightGrams: 61_000, at }])
    box.push('d', [{ kind: 'struck', step: 4, number: 2, at }])
    await settle()
    expect(sent.map(({ request }) => `${request.method} ${request.path}`)).toEqual([
      'POST /api/v1/deliveries/d/bags',
      'PATCH /api/v1/deliveries/d/bags/1',
      'DELETE /api/v1/deliveries/d/bags/2',
    ])
  })
})
