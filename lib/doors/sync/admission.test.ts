import { expect, it } from 'vitest'
import { inTurn, SIDE_BY_SIDE } from './admission'

it('some batches run side by side, the others in turn, and who waits in vain is told to come again', async () => {
  const ends: (() => void)[] = []
  const begun: number[] = []
  const batch = (nth: number) => () => {
    begun.push(nth)
    return new Promise<number>((resolve) => ends.push(() => resolve(nth)))
  }
  const all = Array.from({ length: SIDE_BY_SIDE }, (_, nth) => nth)
  const first = all.map((nth) => inTurn(batch(nth)))
  const patient = inTurn(batch(SIDE_BY_SIDE), 60_000)
  await expect(inTurn(batch(SIDE_BY_SIDE + 1), 1)).rejects.toMatchObject({ code: 'unavailable', reason: 'sync.busy' })
  expect(begun).toEqual(all)
  ends[0]!()
  await first[0]
  await expect.poll(() => begun).toEqual([...all, SIDE_BY_SIDE])
  for (const end of ends) end()
  expect(await patient).toBe(SIDE_BY_SIDE)
  await Promise.all(first)
  // Every place is free again.
  expect(await inTurn(async () => 'done', 1)).toBe('done')
})
