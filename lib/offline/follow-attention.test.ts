import { expect, it } from 'vitest'
import { bagOf } from './field-day.fixture'
import { followAttention } from './follow-attention'
import { memoryQueue } from './memory-queue'

/** A queue with one bag that the server has parked. */
async function withRefused() {
  const queue = memoryQueue()
  const [bag] = await queue.add([bagOf(1, 60_000)])
  const refusal = {
    code: 'trip.not-open',
    message: 'The trip is closed.',
    attentionId: 'a',
    at: '2026-11-23T10:00:00Z',
  }
  await queue.settle([{ id: bag!.id, state: 'refused', refusal }])
  return { queue, id: bag!.id }
}
const item = (commandId: string, status: 'open' | 'applied' | 'discarded' | 'seen', resolution: string | null = null) =>
  ({ commandId, status, resolution }) as const

it('refused work that the office has booked leaves the list, and stays on the disk', async () => {
  const { queue, id } = await withRefused()
  await followAttention(queue, queue.all(), [item(id, 'applied')])
  expect(queue.all()).toMatchObject([{ id, state: 'kept' }])
})

it('refused work that the office took out stays in sight with the reason', async () => {
  const { queue, id } = await withRefused()
  await followAttention(queue, queue.all(), [item(id, 'discarded', 'weighed twice')])
  expect(queue.all()).toMatchObject([
    { state: 'refused', refusal: { code: 'attention.discarded', message: 'The office took this out: weighed twice' } },
  ])
})

it('what is still open, and what belongs to others, changes nothing', async () => {
  const { queue, id } = await withRefused()
  const before = queue.all()
  await followAttention(queue, before, [item(id, 'open'), item('somebody', 'applied')])
  expect(queue.all()).toEqual(before)
})
