import { expect, it } from 'vitest'
import { inTurn } from './admission'

it('four batches run side by side, the others in turn, and who waits in vain is told to come again', async () => {
  const ends: (() => void)[] = []
  const begun: number[] = []
  const batch = (nth: number) => () => {
    begun.push(nth)
    return new Promise<number>((resolve) => ends.push(() => resolve(nth)))
  }
  const first = [0, 1, 2, 3].map((nth) => inTurn(batch(nth)))
  const patient = inTurn(batch(4), 60_000)
  await expect(inTurn(batch(5), 1)).rejects.toMatchObject({ code: 'unavailable', reason: 'sync.busy' })
  expect(begun).toEqual([0, 1, 2, 3])
  ends[0]!()
  await first[0]
  await expect.poll(() => begun).toEqual([0, 1, 2, 3, 4])
  for (const end of ends) end()
  expect(await patient).toBe(4)
  await Promise.all(first)
  // Every place is free again.
  expect(await inTurn(async () => 'done', 1)).toBe('done')
})
