/** Longest pause between two tries; a phone that came back into the network is heard within this time. */
export const LONGEST_WAIT_MS = 30_000
const FIRST_WAIT_MS = 1_000

/**
 * Milliseconds until the next try after so many failures in a row, with full jitter so that two hundred phones do not
 * come at once. `random` gives 0 to 1. Source: "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */
export function waitMs(failures: number, random: () => number, afterSeconds = 0): number {
  const most = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.max(0, failures - 1))
  return Math.max(afterSeconds * 1000, Math.round(most / 2 + (most / 2) * random()))
}
