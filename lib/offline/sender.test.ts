import { describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import type { Answer, Batch, SyncResult } from './exchange'
import { memoryQueue } from './memory-queue'
import { newOperation } from './operation'
import { makeSender } from './sender'

const start = () => newOperation('trip.start', { tripId: newId() })
const done = (batch: Batch): SyncResult[] => batch.operations.map(({ id }) => ({ id, status: 'done' }))
const results = (all: SyncResult[], epoch = 'one'): Answer => ({ kind: 'results', epoch, results: all })

/** A queue with some work, and a server that answers what the test says; `sent` are the batches that reached it. */
async function given(count: number, answer: (batch: Batch, nth: number) => Answer) {
  const queue = memoryQueue()
  await queue.add(Array.from({ length: count }, start))
  const sent: Batch[] = []
  const exchange = async (batch: Batch) => answer(batch, sent.push(batch) - 1)
  const sender = makeSender({ queue, exchange, random: () => 1 })
  const states = () => queue.all().map((operation) => operation.state)
  return { queue, sender, sent, states }
}

describe('the sender', () => {
  it('sends everything in the order in which it was done, at most two hundred at once', async () => {
    const { queue, sender, sent } = await given(450, (batch) => results(done(batch)))
    expect(await sender.drain()).toEqual({ kind: 'empty' })
    expect(sent.map((batch) => batch.operations.length)).toEqual([200, 200, 50])
    expect(sent.flatMap((batch) => batch.operations.map(({ id }) => id))).toEqual(queue.all().map(({ id }) => id))
  })

  it.each<Answer>([
    { kind: 'later', trouble: 'no-network' },
    { kind: 'later', trouble: 'not-ours' },
    { kind: 'later', trouble: 'signed-out' },
    { kind: 'later', trouble: 'server-busy', afterSeconds: 7 },
  ])('keeps everything while the answer is not ours: %o', async (answer) => {
    const { sender, states } = await given(3, () => answer)
    expect(await sender.drain()).toMatchObject({ kind: 'later' })
    expect(states()).toEqual(['waiting', 'waiting', 'waiting'])
  })

  it('waits as long as the server asks, and longer after each failure', async () => {
    const { sender } = await given(1, (_, nth) => ({
      kind: 'later',
      trouble: 'server-busy',
      afterSeconds: nth === 3 ? 90 : 0,
    }))
    const waits = []
    for (let i = 0; i < 4; i++) waits.push(((await sender.drain()) as { waitMs: number }).waitMs)
    expect(waits).toEqual([1_000, 2_000, 4_000, 90_000])
  })

  it('halves a batch that is too large until it passes', async () => {
    const { sender, sent, states } = await given(8, (batch) =>
      batch.operations.length > 2 ? { kind: 'too-large' } : results(done(batch)),
    )
    expect(await sender.drain()).toEqual({ kind: 'empty' })
    expect(sent.slice(0, 3).map((batch) => batch.operations.length)).toEqual([8, 4, 2])
    expect(states().every((state) => state === 'acknowledged')).toBe(true)
  })

  it('one that the server refuses stops nothing and stays with its reason', async () => {
    const { queue, sender } = await given(3, (batch) =>
      results(
        done(batch).map((one, i) =>
          i === 1
            ? { ...one, status: 'rejected', problem: { reason: 'trip.closed', detail: 'Too late.' }, attentionId: 'a' }
            : one,
        ),
      ),
    )
    expect(await sender.drain()).toEqual({ kind: 'empty' })
    expect(queue.all().map(({ state }) => state)).toEqual(['acknowledged', 'refused', 'acknowledged'])
    expect(queue.all()[1]!.refusal).toMatchObject({ code: 'trip.closed', message: 'Too late.', attentionId: 'a' })
  })

  it('what the server will take later stays in line, in its place', async () => {
    const { sender, states, sent } = await given(2, (batch, nth) =>
      results(
        done(batch).map((one, i) => (nth === 0 && i === 0 ? { ...one, status: 'rejected', retryable: true } : one)),
      ),
    )
    expect(await sender.drain()).toMatchObject({ kind: 'later' })
    expect(states()).toEqual(['waiting', 'acknowledged'])
    expect(await sender.drain()).toEqual({ kind: 'empty' })
    expect(sent).toHaveLength(2)
  })

  it('believes only answers for ids it has sent, and does not turn in circles over the others', async () => {
    const { sender, states, sent } = await given(1, () => results([{ id: newId(), status: 'done' }]))
    await sender.drain()
    expect(await sender.drain()).toMatchObject({ kind: 'later', trouble: 'server-busy' })
    expect(states()).toEqual(['waiting'])
    expect(sent.length).toBeLessThanOrEqual(3)
  })

  it('a restored server gets the work of thirty days again, the oldest first, before what is new', async () => {
    const { queue, sender, sent } = await given(2, (batch) => {
      const epoch = sent.length <= 1 ? 'one' : 'two'
      return results(batch.knownEpoch === undefined || batch.knownEpoch === epoch ? done(batch) : [], epoch)
    })
    await sender.drain()
    const [later] = await queue.add([start()])
    expect(await sender.drain()).toEqual({ kind: 'empty' })
    expect(sent.at(-1)!.operations.map(({ id }) => id)).toEqual(queue.all().map(({ id }) => id))
    expect(sent.at(-1)!.operations.at(-1)!.id).toBe(later!.id)
    expect(queue.all().every(({ epoch }) => epoch === 'two')).toBe(true)
  })
})
