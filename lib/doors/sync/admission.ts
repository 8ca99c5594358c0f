import { unavailable } from '@/lib/kernel/errors'

/** Batches side by side in this process: phones never take all connections from people who wait at a screen. */
const SIDE_BY_SIDE = 4
const MOST_WAITING = 200

let running = 0
const waiting: (() => void)[] = []

/**
 * Runs a batch when it is its turn.
 * @throws DomainError unavailable with Retry-After when too many wait already; the phone keeps everything
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= SIDE_BY_SIDE) {
    if (waiting.length >= MOST_WAITING)
      throw unavailable(
        'sync.busy',
        'Many phones are sending at once. Everything is kept; it is sent again by itself.',
        {
          retryAfterSeconds: 2 + Math.floor(Math.random() * 8),
        },
      )
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
