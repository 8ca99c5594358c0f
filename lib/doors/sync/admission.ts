import { unavailable } from '@/lib/kernel/errors'

/** Batches side by side in this process: phones never take all connections from people who wait at a screen. */
export const SIDE_BY_SIDE = 6
const MOST_WAITING = 200
/** A phone gives up after 30 s and sends the same again: it is told to wait long before, while it still listens. */
const LONGEST_WAIT_MS = 10_000

let running = 0
const waiting = new Set<() => void>()

/**
 * Runs a batch when it is its turn.
 * @throws DomainError unavailable with Retry-After when too many wait already, or it waited for `longestMs` in vain; the
 * phone keeps everything
 */
export async function inTurn<T>(work: () => Promise<T>, longestMs = LONGEST_WAIT_MS): Promise<T> {
  if (running >= SIDE_BY_SIDE) {
    if (waiting.size >= MOST_WAITING) throw busy()
    await myTurn(longestMs)
  } else running++
  try {
    return await work()
  } finally {
    const [next] = waiting
    if (next) next()
    else running--
  }
}

/** Resolves when a place is handed over; whoever hands it over leaves it counted. */
function myTurn(longestMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = () => {
      clearTimeout(tooLong)
      waiting.delete(go)
      resolve()
    }
    const tooLong = setTimeout(() => {
      waiting.delete(go)
      reject(busy())
    }, longestMs)
    waiting.add(go)
  })
}

const busy = () =>
  unavailable('sync.busy', 'Many phones are sending at once. Everything is kept; it is sent again by itself.', {
    retryAfterSeconds: 2 + Math.floor(Math.random() * 8),
  })
