import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '@/lib/kernel/ids'
import type { Answer, Batch, Exchange } from './exchange'
import { memoryQueue } from './memory-queue'
import { type NewOperation, newOperation } from './operation'
import type { QueuePort } from './queue-port'
import { makeSender } from './sender'

/** Where a page can die: before and after each thing that it writes down, and on both ways of a request. */
const points = ['add', 'added', 'head', 'read', 'request', 'answer', 'settle', 'settled'] as const
const afterRestore = ['reopen', 'reopened', 'epoch', 'remembered'] as const
type Point = (typeof points)[number] | (typeof afterRestore)[number]
/** The page dies when it passes this point for the `nth` time. */
type Death = { point: Point; nth: number }
class Killed extends Error {}

/** A page that dies when its time has come. */
function mortal(deaths: readonly Death[]) {
  const passed = new Map<Point, number>()
  return (point: Point) => {
    const nth = (passed.get(point) ?? 0) + 1
    passed.set(point, nth)
    if (deaths.some((death) => death.point === point && death.nth === nth)) throw new Killed()
  }
}

/** The queue of a page that may die before or after any write; what is written stays. */
function queueOf(disk: QueuePort, at: (point: Point) => void): QueuePort {
  const around = async <T>(before: Point, work: () => Promise<T>, after: Point): Promise<T> => {
    at(before)
    const answer = await work()
    at(after)
    return answer
  }
  return {
    ...disk,
    add: (operations) => around('add', () => disk.add(operations), 'added'),
    head: (limit) => around('head', () => disk.head(limit), 'read'),
    settle: (settlements) => around('settle', () => disk.settle(settlements), 'settled'),
    reopen: (epoch, since) => around('reopen', () => disk.reopen(epoch, since), 'reopened'),
    rememberEpoch: (epoch) => around('epoch', () => disk.rememberEpoch(epoch), 'remembered'),
  }
}

/** A server that does each id once in each of its histories; with `restoreAt` it loses what came after half of its requests so far. */
function aServer(mostAtOnce: number, restoreAt: number | null) {
  let done: string[] = []
  const backups: string[][] = []
  let requests = 0
  let epoch = 'first'
  const answer = (batch: Batch): Answer => {
    if (batch.operations.length > mostAtOnce) return { kind: 'too-large' }
    backups.push([...done])
    if (++requests === restoreAt) {
      done = backups[Math.floor(backups.length / 2)]!
      epoch = 'second'
    }
    if (batch.knownEpoch && batch.knownEpoch !== epoch) return { kind: 'results', epoch, results: [] }
    const results = batch.operations.map(({ id }) => {
      const isKnown = done.includes(id)
      if (!isKnown) done.push(id)
      return { id, status: isKnown ? ('replayed' as const) : ('done' as const) }
    })
    return { kind: 'results', epoch, results }
  }
  return { answer, done: () => done }
}

const death = fc.record({
  point: fc.constantFrom<Point>(...points, ...afterRestore),
  nth: fc.integer({ min: 1, max: 6 }),
})
const day = fc.record({
  count: fc.integer({ min: 1, max: 12 }),
  deaths: fc.array(death, { maxLength: 8 }),
  drainAfter: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  mostAtOnce: fc.integer({ min: 1, max: 5 }),
  restoreAt: fc.option(fc.integer({ min: 2, max: 8 })),
})

it('killed at any of twelve points, split anyhow, sent again, the server restored in between: everything ticked is there once', {
  timeout: 90_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(day, async ({ count, deaths, drainAfter, mostAtOnce, restoreAt }) => {
      const disk = memoryQueue()
      const server = aServer(mostAtOnce, restoreAt)
      const at = mortal(deaths)
      const queue = queueOf(disk, at)
      const exchange: Exchange = async (batch) => {
        at('request')
        const answer = server.answer(batch)
        at('answer')
        return answer
      }
      /** A page that died is opened again; the one after it may die too, somewhere else. */
      const outliving = async (work: () => Promise<unknown>) => {
        await work().catch((error) => {
          if (!(error instanceof Killed)) throw error
        })
      }
      const drain = () => makeSender({ queue, exchange, random: () => 0 }).drain()
      const ticked: NewOperation[] = []
      for (let nth = 0; nth < count; nth++) {
        const operation = newOperation('trip.start', { tripId: newId() })
        await outliving(async () => {
          await queue.add([operation])
          ticked.push(operation)
        })
        if (drainAfter[nth]) await outliving(drain)
      }
      for (let pages = 0; pages < 20 && disk.all().some(({ state }) => state === 'waiting'); pages++)
        await outliving(drain)

      const kept = disk.all().map(({ id }) => id)
      expect(kept).toEqual(expect.arrayContaining(ticked.map(({ id }) => id)))
      expect(disk.all().filter(({ state }) => state !== 'acknowledged')).toEqual([])
      expect([...server.done()].sort()).toEqual([...kept].sort())
      // Without a restore the server has even seen everything in the order in which it was done.
      if (restoreAt === null) expect(server.done()).toEqual(kept)
    }),
    { numRuns: 2_000, seed: 4 },
  )
})
