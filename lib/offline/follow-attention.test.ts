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

it('what its author took out leaves the list without another word; what was booked is sent again to a restored server', async () => {
  const { queue, id } = await withRefused()
  const own = { ...item(id, 'discarded', 'weighed twice'), resolvedBy: { id: 'me' } }
  await followAttention(queue, queue.all(), [own], { memberId: 'me', epoch: 'one' })
  expect(queue.all()).toMatchObject([{ state: 'kept', refusal: undefined }])
  expect(await queue.reopen('two', '2026-11-01')).toBe(0)

  const booked = await withRefused()
  await followAttention(booked.queue, booked.queue.all(), [item(booked.id, 'applied')], { epoch: 'one' })
  expect(await booked.queue.reopen('two', '2026-11-01')).toBe(1)
})
