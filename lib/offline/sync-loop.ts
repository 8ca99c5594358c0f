import { LONGEST_WAIT_MS } from './backoff'

type Loop = {
  /** One round: send what waits, then read what is new. Answers in how many ms to try again; null: nothing to do. */
  round: () => Promise<number | null>
  /** Name of the lock that all tabs of one person share. */
  lockName: string
}

/**
 * Runs rounds: at once when asked, when the network or the person comes back, and at the latest every half minute.
 * Of all open tabs only the one that holds the lock is in a round. Needs no Background Sync.
 */
export function syncLoop({ round, lockName }: Loop) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let isAskedAgain = false

  async function now(): Promise<void> {
    clearTimeout(timer)
    if (running) {
      isAskedAgain = true
      return running
    }
    running = rounds().finally(() => {
      running = null
    })
    return running
  }

  async function rounds() {
    let waitMs: number | null = null
    do {
      isAskedAgain = false
      waitMs = await alone(lockName, round).catch(() => LONGEST_WAIT_MS)
    } while (isAskedAgain && waitMs === null)
    clearTimeout(timer)
    timer = setTimeout(() => void now(), Math.min(waitMs ?? LONGEST_WAIT_MS, LONGEST_WAIT_MS))
  }

  const wake = () => {
    if (document.visibilityState === 'visible') void now()
  }
  return {
    now,
    listen: () => {
      window.addEventListener('online', () => void now())
      window.addEventListener('focus', wake)
      window.addEventListener('pageshow', wake)
      document.addEventListener('visibilitychange', wake)
    },
  }
}

/** Runs `work` when no other tab is in it. */
export const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request(name, work) as Promise<T>) : work()
